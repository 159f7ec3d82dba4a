package org.evenkeel.crisis.service.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.contact.application.NamingContact;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.crisis.service.contact.model.NamingOutcome;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class NamingContactIT extends ContactBench {
  private static final ContactDetails TEXTED =
      new ContactDetails("Robin", ContactChannel.SMS, "+442079460000", "Kim", "en");
  private static final Screening CALM =
      new Screening(FloorResult.none("1"), "user_reported", "a-source", null, true);

  @Autowired private NamingContact naming;

  @Test
  void the_words_are_shown_before_and_are_those_that_are_sent() {
    JsonNode shown = member.get(PATH + "/consent-text").getBody();

    put(member, contact("Robin", ADDRESS));

    JsonNode letter = letter(sent(member, "confirm", 1).getFirst());
    assertThat(shown.path("text_version").asString()).isEqualTo("2");
    assertThat(shown.path("consent").size()).isPositive();
    assertThat(shown.at("/alert/text").asString()).contains("{known_as}");
    assertThat(letter.path("text").asString())
        .isEqualTo(
            shown
                .at("/invitation/text")
                .asString()
                .replace("{name}", "Robin")
                .replace("{known_as}", "Kim")
                .replace("{Known_as}", "Kim"));
  }

  @Test
  void a_contact_waits_for_an_answer_and_is_not_in_the_clear_anywhere() {
    ResponseEntity<JsonNode> answer = put(member, contact("Robin <b>Vale</b>", ADDRESS));

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("state").asString()).isEqualTo("waiting");
    assertThat(answer.getBody().at("/consent/current").asBoolean()).isTrue();
    assertThat(answer.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    JsonNode read = member.get(PATH).getBody();
    assertThat(read.path("name").asString()).isEqualTo("Robin <b>Vale</b>");
    assertThat(read.path("address").asString()).isEqualTo(ADDRESS);
    EmergencyContactMessage invitation = sent(member, "confirm", 1).getFirst();
    assertThat(letter(invitation).path("text").asString()).contains("Robin <b>Vale</b>");
    assertThat(letter(invitation).path("link").asString()).contains("/emergency-contact#token=");
    assertThat(NOTIFICATIONS.contactMessagesAbout(invitation.messageId())).hasSize(1);
    String stored = String.valueOf(rows());
    assertThat(stored).doesNotContain("Robin", ADDRESS, "Kim", token(invitation));
    assertThat(NOTIFICATIONS.contactMessagesAbout(invitation.messageId()).getFirst())
        .doesNotContain("Robin", ADDRESS, token(invitation));
  }

  @Test
  void a_consent_to_an_older_text_is_refused_with_the_current_one_and_nothing_is_sent() {
    ResponseEntity<JsonNode> answer =
        put(member, contact("Robin", ADDRESS).replace("\"2\"", "\"1\""));

    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1011");
    assertThat(answer.getBody().path("current_version").asString()).isEqualTo("2");
    assertThat(rows()).isEmpty();
    assertThat(published(member, "confirm")).isEmpty();
    assertThat(member.get(PATH).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void a_contact_with_a_number_is_asked_in_the_short_words_that_were_shown() {
    JsonNode shown = member.get(PATH + "/consent-text").getBody().path("text_messages");

    ResponseEntity<JsonNode> answer = put(member, texted("Robin", "+44 20 7946 0000"));

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("channel").asString()).isEqualTo("sms");
    assertThat(answer.getBody().path("address").asString()).isEqualTo("+442079460000");
    EmergencyContactMessage invitation = sent(member, "confirm", 1).getFirst();
    JsonNode letter = letter(invitation);
    assertThat(invitation.channel()).isEqualTo("sms");
    assertThat(letter.path("address").asString()).isEqualTo("+442079460000");
    assertThat(letter.path("text").asString())
        .isEqualTo(
            shown
                .path("invitation")
                .asString()
                .replace("{name}", "Robin")
                .replace("{known_as}", "Kim"));
    assertThat(letter.path("small_print")).isEqualTo(shown.path("small_print"));
    assertThat(letter.path("link").asString()).contains("/emergency-contact#token=");
    assertThat(String.valueOf(rows())).doesNotContain("442079460000", token(invitation));
  }

  @Test
  void whether_a_number_can_be_texted_is_asked_only_when_it_would_be() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(named("1", asked)).isInstanceOf(NamingOutcome.StaleConsent.class);
    assertThat(asked).hasValue(0);
    assertThatThrownBy(() -> named("2", asked)).isInstanceOf(ProblemException.class);
    assertThat(asked).hasValue(1);
    assertThat(rows()).isEmpty();

    put(member, texted("Robin", TEXTED.address()));
    assertThat(named("2", asked)).isInstanceOf(NamingOutcome.Named.class);

    answer(token(sent(member, "confirm", 1).getFirst()), false);
    assertThat(named("2", asked)).isInstanceOf(NamingOutcome.RefusedBefore.class);
    assertThat(asked).hasValue(1);
  }

  /** While it is not known what can be sent. */
  private NamingOutcome named(String consentVersion, AtomicInteger asked) {
    return naming.name(
        member.id(),
        TEXTED,
        () -> {
          asked.incrementAndGet();
          throw new ProblemException(CommonProblems.UNAVAILABLE);
        },
        consentVersion,
        CALM);
  }

  @ParameterizedTest
  @CsvSource({
    "name, Robin, ''",
    "name, Robin, see https://example.org",
    "name, Robin, Ro\\u000Abin",
    "address, robin@contacts.example, nobody",
    "address, robin@contacts.example, 'a@b.example,c@d.example'",
    "channel, email, pigeon",
    "address, robin@contacts.example, '+44 (0'",
    "known_as, Kim, www.example.org"
  })
  void input_that_does_not_fit_is_named(String field, String good, String bad) {
    ResponseEntity<JsonNode> answer =
        put(member, contact("Robin", ADDRESS).replace("\"" + good + "\"", "\"" + bad + "\""));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
    assertThat(rows()).isEmpty();
  }

  @Test
  void a_megabyte_is_refused_with_help() {
    ResponseEntity<JsonNode> answer = put(member, contact("R".repeat(1_000_000), ADDRESS));

    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void without_the_members_key_nothing_is_stored_and_a_consent_can_still_be_taken_back() {
    put(member, contact("Robin", ADDRESS));
    keys.away(true);

    assertThat(put(member, contact("Alex", ADDRESS)).getStatusCode().value()).isEqualTo(503);
    assertThat(member.get(PATH).getStatusCode().value()).isEqualTo(503);
    assertThat(member.delete(PATH).getStatusCode().value()).isEqualTo(204);

    assertThat(rows()).isEmpty();
  }

  @Test
  void the_same_contact_again_is_not_asked_again_and_another_one_takes_its_place() {
    put(member, contact("Robin", ADDRESS));
    put(member, contact("Robin", ADDRESS));
    put(member, contact("Alex", "alex@contacts.example"));

    List<EmergencyContactMessage> invitations = sent(member, "confirm", 2);
    assertThat(invitations).hasSize(2);
    assertThat(sent(member, "withdrawn", 1))
        .extracting(EmergencyContactMessage::contactId)
        .containsExactly(invitations.getFirst().contactId());
    assertThat(answer(token(invitations.getFirst()), true).getBody().path("reason").asString())
        .isEqualTo("withdrawn");
    assertThat(member.get(PATH).getBody().path("name").asString()).isEqualTo("Alex");
  }

  @Test
  void a_member_cannot_have_strangers_written_to_all_day() {
    for (int one = 1; one <= 5; one++) {
      assertThat(put(member, contact("Robin", one + ADDRESS)).getStatusCode().value())
          .isEqualTo(200);
    }

    assertThat(put(member, contact("Robin", ADDRESS)).getStatusCode().value()).isEqualTo(429);
  }

  @Test
  void a_contact_is_its_members_alone_and_staff_see_none() {
    put(member, contact("Robin", ADDRESS));

    Member other = member();
    assertThat(other.get(PATH).getStatusCode().value()).isEqualTo(404);
    assertThat(other.delete(PATH).getStatusCode().value()).isEqualTo(204);
    assertThat(responder().get(PATH).getStatusCode().value()).isEqualTo(403);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void a_spanish_member_reads_and_sends_spanish_words() {
    JsonNode shown =
        member
            .client()
            .get()
            .uri("/api/v1" + PATH + "/consent-text")
            .header("Accept-Language", "es-MX")
            .retrieve()
            .body(JsonNode.class);
    member.send(
        HttpMethod.PUT,
        PATH,
        contact("Robin", ADDRESS).replace("\"known_as\"", "\"language\": \"es\", \"known_as\""),
        Map.of());

    JsonNode letter = letter(sent(member, "confirm", 1).getFirst());
    assertThat(shown.path("language").asString()).isEqualTo("es");
    assertThat(letter.path("text").asString()).startsWith("Hola, Robin:");
  }

  private List<Map<String, Object>> rows() {
    return database
        .sql("SELECT * FROM emergency_contact WHERE user_id = ?")
        .param(member.id())
        .query()
        .listOfRows();
  }
}
