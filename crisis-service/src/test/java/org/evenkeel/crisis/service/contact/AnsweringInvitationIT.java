package org.evenkeel.crisis.service.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.platform.crypto.SecretTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class AnsweringInvitationIT extends ContactBench {
  private static final String NUMBER = "+442079460001";

  @Test
  void a_yes_counts_once_and_its_repeat_under_a_key_is_the_same_answer() {
    String token = invited();
    Member anybody = new Member(member.id(), () -> client(""));
    String body = "{\"token\":\"" + token + "\"}";

    ResponseEntity<JsonNode> first = anybody.post(PATH + "/confirmations", body, "key-" + token);
    ResponseEntity<JsonNode> again = anybody.post(PATH + "/confirmations", body, "key-" + token);
    ResponseEntity<JsonNode> second = answer(token, true);

    assertThat(first.getBody().path("state").asString()).isEqualTo("confirmed");
    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(second.getStatusCode().value()).isEqualTo(410);
    assertThat(second.getBody().path("reason").asString()).isEqualTo("confirmed");
    assertThat(member.get(PATH).getBody().path("state").asString()).isEqualTo("confirmed");
    assertThat(audited(member.id()))
        .containsExactly("emergency-contact.confirmed", "emergency-contact.consented");
  }

  @Test
  void a_yes_after_its_time_is_refused_and_a_no_is_not() {
    String token = invited();
    database
        .sql("UPDATE emergency_contact_invitation SET expires_at = now() WHERE token_hash = ?")
        .param(SecretTokens.hash(token))
        .update();

    ResponseEntity<JsonNode> late = answer(token, true);

    assertThat(late.getStatusCode().value()).isEqualTo(410);
    assertThat(late.getBody().path("reason").asString()).isEqualTo("expired");
    assertThat(answer(token, false).getBody().path("state").asString()).isEqualTo("declined");
  }

  @Test
  void who_changes_their_mind_is_told_nothing_and_not_asked_again() {
    String token = invited();
    answer(token, true);

    assertThat(answer(token, false).getStatusCode().value()).isEqualTo(200);

    assertThat(answer(token, false).getStatusCode().value()).isEqualTo(410);
    assertThat(member.post(PATH + "/notify", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1016");
    assertThat(sent(member, "withdrawn", 1)).hasSize(1);
    ResponseEntity<JsonNode> asked = put(member, contact("R.", ADDRESS.toUpperCase(Locale.ROOT)));
    assertThat(asked.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1013");
    assertThat(asked.getBody().has("askable_from")).isTrue();
    assertThat(put(member, contact("Alex", "alex@contacts.example")).getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void who_answers_stop_is_a_contact_no_more_and_is_not_asked_again() {
    put(member, texted("Robin", NUMBER));
    EmergencyContactMessage invitation = sent(member, "confirm", 1).getFirst();
    answer(token(invitation), true);
    UUID eventId = UUID.randomUUID();
    ContactOptedOut stop = new ContactOptedOut(invitation.contactId(), member.id(), Instant.now());

    BROKER.publish(eventId, member.id(), stop);
    BROKER.publish(eventId, member.id(), stop);
    BROKER.publish(UUID.randomUUID(), member.id(), stop);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> member.get(PATH).getBody().path("state").asString().equals("declined"));
    assertThat(member.post(PATH + "/notify", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1016");
    assertThat(put(member, texted("R.", NUMBER)).getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1013");
    assertThat(sent(member, "withdrawn", 1)).hasSize(1);
    assertThat(audited(member.id()))
        .containsExactly(
            "emergency-contact.confirmed",
            "emergency-contact.consented",
            "emergency-contact.declined");
    assertThat(
            database
                .sql("SELECT telling_sealed IS NULL FROM emergency_contact WHERE user_id = ?")
                .param(member.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_stop_to_somebody_named_before_says_nothing_about_the_contact_of_now() {
    put(member, texted("Robin", NUMBER));
    EmergencyContactMessage former = sent(member, "confirm", 1).getFirst();
    put(member, contact("Alex", ADDRESS));
    Member other = member();
    put(other, texted("Robin", NUMBER));
    UUID asked = sent(other, "confirm", 1).getFirst().contactId();

    BROKER.publishGarbage(member.id(), ContactOptedOut.class);
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new ContactOptedOut(former.contactId(), member.id(), Instant.now()));
    BROKER.publish(
        UUID.randomUUID(), other.id(), new ContactOptedOut(asked, other.id(), Instant.now()));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> other.get(PATH).getBody().path("state").asString().equals("declined"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                BROKER.deadLetters(
                        Topics.NOTIFICATION_CONTACTS, "crisis-contact-answers", member.id())
                    == 1);
    assertThat(member.get(PATH).getBody().path("state").asString()).isEqualTo("waiting");
  }

  @Test
  void a_link_whose_contact_was_withdrawn_is_over_and_an_invented_one_is_not_found() {
    String token = invited();
    member.delete(PATH);

    assertThat(answer(token, true).getBody().path("reason").asString()).isEqualTo("withdrawn");
    assertThat(answer(SecretTokens.make(), true).getStatusCode().value()).isEqualTo(404);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit_entry WHERE action = 'emergency-contact.refused'"
                        + " AND resource_id = 'unknown' AND details = '{}'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(answer("", true).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void without_the_members_key_a_yes_waits_and_its_link_stays_good() {
    String token = invited();
    keys.away(true);

    assertThat(answer(token, true).getStatusCode().value()).isEqualTo(503);

    keys.away(false);
    assertThat(answer(token, true).getStatusCode().value()).isEqualTo(200);
  }

  private String invited() {
    put(member, contact("Robin", ADDRESS));
    return token(sent(member, "confirm", 1).getFirst());
  }
}
