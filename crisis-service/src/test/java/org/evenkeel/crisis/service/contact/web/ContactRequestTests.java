package org.evenkeel.crisis.service.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRequestTests {

  @Test
  void a_number_is_kept_as_it_is_dialled_and_names_without_space_round_them() {
    ContactDetails details = request("sms", "+44 (20) 7946-0000").details("es");

    assertThat(details)
        .isEqualTo(new ContactDetails("Robin", ContactChannel.SMS, "+442079460000", null, "es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"020 7946 0000", "+0123456789", "+12345", "+1234567890123456", "a@b.c"})
  void what_no_phone_can_dial_is_refused(String number) {
    assertThatThrownBy(() -> request("sms", number).details("en"))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b", "a b@c.example", "a@b.example, c@d.example", "<a@b.example>", "a@b..c"})
  void what_is_not_one_address_is_refused(String address) {
    assertThatThrownBy(() -> request("email", address).details("en"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @Timeout(5)
  void a_long_address_is_refused_in_no_time() {
    assertThatThrownBy(() -> request("email", "a@" + "b-.".repeat(80_000)).details("en"))
        .isInstanceOf(ProblemException.class);
  }

  private static ContactRequest request(String channel, String address) {
    return new ContactRequest(
        " Robin ", channel, address, new ContactRequest.Consent("1"), "  ", null);
  }
}
