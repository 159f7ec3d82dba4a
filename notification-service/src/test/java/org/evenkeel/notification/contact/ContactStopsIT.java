package org.evenkeel.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.junit.jupiter.api.Test;

/** A contact's no: theirs, a provider's late report of one, or the member's withdrawal. */
class ContactStopsIT extends ContactTextsService {

  @Test
  void a_stop_that_the_provider_reports_later_is_one() {
    String sid = sid();
    FIRST.always(201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> states().equals(List.of("sent")));

    call(
        "/api/v1/webhooks/sms/twilio/status",
        form("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "21610", "To", number),
        TOKEN);

    assertThat(states()).containsExactly("failed");
    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("opted_out");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
    urgent(message("alert"));
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(texts(number)).hasSize(1);
  }

  @Test
  void who_is_a_member_too_is_told_that_start_makes_nobody_a_contact_again() {
    proved(person(), number);
    urgent(message("confirm"));
    await().atMost(LONG).until(() -> texts(number).size() == 2);

    assertThat(reply(sid(), "STOP"))
        .contains("nobody&#39;s contact any more", "START brings back your own texts only");
    assertThat(reply(sid(), "START")).contains("get our texts again");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void stop_ends_it_for_good_and_start_brings_nothing_back() {
    urgent(message("confirm"));
    await().atMost(LONG).until(() -> texts(number).size() == 1);
    String stop = "SM" + UUID.randomUUID();

    String first = reply(stop, "Stop");
    assertThat(first).contains("nobody&#39;s contact any more");
    assertThat(reply(stop, "Stop")).isEqualTo(first);
    assertThat(reply(sid(), "YES")).contains("use the link we sent you");
    assertThat(reply(sid(), "HELP")).contains("somebody named you", "988");
    urgent(message("alert"));
    BROKER.publish(UUID.randomUUID(), member, message("alert"));

    await().atMost(LONG).until(() -> optedOut().size() == 1);
    assertThat(optedOut()).extracting(ContactOptedOut::contactId).containsExactly(contact);
    assertThat(factsAreRead()).isTrue();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(texts(number)).hasSize(1);
    assertThat(optedOut()).hasSize(1);
  }

  @Test
  void what_waits_when_stop_comes_never_leaves() {
    FIRST.always(503, "{}");
    SECOND.always(503, "{}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> !got(SECOND).isEmpty());

    reply(sid(), "STOP");
    await().atMost(LONG).until(() -> states().equals(List.of("suppressed")));

    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("consent");
    assertThat(one("SELECT coalesce(content_sealed, 'none') FROM delivery WHERE user_id = ?"))
        .isEqualTo("none");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void a_number_that_said_stop_before_is_not_texted_and_the_member_will_see_it() {
    reply(sid(), "STOP");

    urgent(message("confirm"));

    await().atMost(LONG).until(() -> optedOut().size() == 1);
    assertThat(states()).isEmpty();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(got(FIRST)).isEmpty();
  }

  @Test
  void what_a_provider_knows_of_a_stop_is_one_and_no_other_provider_gets_round_it() {
    FIRST.always(400, "{\"code\":21610}");

    urgent(message("alert"));

    await().atMost(LONG).until(() -> states().equals(List.of("suppressed")));
    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("consent");
    assertThat(got(SECOND)).isEmpty();
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void the_members_own_withdrawal_calls_back_what_waits_and_tells_nobody_that_they_opted_out() {
    FIRST.always(503, "{}");
    SECOND.always(503, "{}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> !got(SECOND).isEmpty());

    urgent(message("withdrawn"));

    await().atMost(LONG).until(() -> List.of("suppressed", "expired").containsAll(states()));
    FIRST.always(200, "{}");
    int before = got(FIRST).size();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(got(FIRST)).hasSize(before);
    assertThat(optedOut()).isEmpty();
  }
}
