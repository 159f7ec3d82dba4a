package org.evenkeel.crisis.service.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.crisis.service.Member;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TellingContactIT extends ContactBench {
  @Autowired private TellingContact telling;

  @Test
  void a_contact_who_has_not_answered_is_told_nothing() {
    put(member, contact("Robin", ADDRESS));
    UUID caseId = openCase(member.id(), "critical");
    missed(caseId);

    assertThat(telling.tell(caseId, member.id(), TellReason.NO_ANSWER))
        .isEqualTo(new ContactTold.NobodyToTell());
    assertThat(member.post(PATH + "/notify", "{}").getStatusCode().value()).isEqualTo(409);
    assertThat(responder().post(path(caseId), "{\"reason\":\"other\"}").getStatusCode().value())
        .isEqualTo(409);

    assertThat(published(member, "alert")).isEmpty();
    assertThat(notified(caseId)).isFalse();
  }

  @Test
  void a_rule_tells_once_a_case_with_the_agreed_words_and_no_key_service() throws Exception {
    confirmedContact();
    UUID caseId = openCase(member.id(), "critical");
    missed(caseId);
    keys.away(true);

    List<ContactTold> outcomes =
        atOnce(() -> telling.tell(caseId, member.id(), TellReason.NO_ANSWER));

    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Told", "ToldBefore");
    assertThat(telling.tell(caseId, member.id(), TellReason.RESPONDER))
        .isInstanceOf(ContactTold.ToldBefore.class);
    EmergencyContactMessage alert = sent(member, "alert", 1).getFirst();
    assertThat(published(member, "alert")).hasSize(1);
    assertThat(NOTIFICATIONS.contactMessagesAbout(alert.messageId())).hasSize(1);
    assertThat(notified(caseId)).isTrue();
    JsonNode words = member.get(PATH + "/consent-text").getBody().path("alert");
    JsonNode letter = letter(alert);
    assertThat(letter.path("address").asString()).isEqualTo(ADDRESS);
    assertThat(letter.path("subject").asString()).isEqualTo("Please get in touch with Kim");
    assertThat(letter.path("text").asString())
        .isEqualTo(
            words.path("text").asString().replace("{name}", "Robin").replace("{known_as}", "Kim"));
  }

  @Test
  void a_contact_with_a_number_who_agreed_to_the_first_version_is_told_in_its_long_words() {
    put(member, texted("Robin", "+44 20 7946 0000"));
    answer(token(sent(member, "confirm", 1).getFirst()), true);
    database
        .sql("UPDATE emergency_contact SET consent_version = '1' WHERE user_id = ?")
        .param(member.id())
        .update();
    UUID caseId = openCase(member.id(), "critical");
    missed(caseId);

    assertThat(telling.tell(caseId, member.id(), TellReason.NO_ANSWER))
        .isInstanceOf(ContactTold.Told.class);

    EmergencyContactMessage alert = sent(member, "alert", 1).getFirst();
    assertThat(alert.channel()).isEqualTo("sms");
    assertThat(letter(alert).path("text").asString())
        .startsWith("Hello Robin,\n\nyou agreed to be the person we turn to for Kim.");
  }

  @Test
  void a_member_who_asks_is_heard_once_with_or_without_a_case() {
    confirmedContact();

    ResponseEntity<JsonNode> first = member.post(PATH + "/notify", "");
    JsonNode again = member.post(PATH + "/notify", "{}").getBody();
    UUID caseId = openCase(member.id(), "high");
    JsonNode inCase = member.post(PATH + "/notify", "{}", "k-" + caseId).getBody();
    JsonNode repeated = member.post(PATH + "/notify", "{}", "k-" + caseId).getBody();

    assertThat(first.getStatusCode().value()).isEqualTo(200);
    assertThat(first.getBody().path("told_before").asBoolean(true)).isFalse();
    assertThat(again.path("told_before").asBoolean()).isTrue();
    assertThat(again.path("told_at")).isEqualTo(first.getBody().path("told_at"));
    assertThat(inCase.path("told_before").asBoolean(true)).isFalse();
    assertThat(repeated).isEqualTo(inCase);
    List<EmergencyContactMessage> alerts = sent(member, "alert", 2);
    assertThat(alerts).hasSize(2);
    assertThat(letter(alerts.getFirst()).path("text").asString())
        .contains("would like to hear from you");
  }

  @Test
  void a_responder_decides_with_a_reason_that_is_on_record() {
    confirmedContact();
    UUID caseId = openCase(member.id(), "high");
    Member responder = responder();

    JsonNode answer = responder.post(path(caseId), "{\"reason\":\"immediate_danger\"}").getBody();

    assertThat(answer.path("told_before").asBoolean(true)).isFalse();
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit_entry WHERE action = 'emergency-contact.told' AND"
                        + " actor_id = :actor AND resource_id = :case AND details::text LIKE"
                        + " '%immediate_danger%'")
                .param("actor", responder.id())
                .param("case", caseId.toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(responder.post(path(caseId), "{\"reason\":\"because\"}").getStatusCode().value())
        .isEqualTo(400);
    assertThat(member.post(path(caseId), "{\"reason\":\"other\"}").getStatusCode().value())
        .isEqualTo(403);
    assertThat(
            responder
                .post(path(UUID.randomUUID()), "{\"reason\":\"other\"}")
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @Test
  void a_rule_tells_nobody_once_a_human_is_there_or_before_a_deadline_passed() {
    confirmedContact();
    UUID caseId = openCase(member.id(), "critical");
    assertThat(telling.tell(caseId, member.id(), TellReason.NO_ANSWER))
        .isEqualTo(new ContactTold.NobodyToTell());
    missed(caseId);
    responder().post("/crisis/cases/" + caseId + "/acknowledge", "{}");
    assertThat(telling.tell(caseId, member.id(), TellReason.NO_ANSWER))
        .isEqualTo(new ContactTold.NobodyToTell());

    assertThat(published(member, "alert")).isEmpty();
    assertThat(notified(caseId)).isFalse();
  }

  @Test
  void a_critical_case_that_nobody_answers_in_time_tells_the_contact_once() {
    confirmedContact();
    UUID caseId = openCase(member.id(), "critical");
    for (int deadline = 0; deadline < 2; deadline++) {
      database
          .sql("UPDATE crisis_case SET due_at = now() - interval '1 minute' WHERE id = :id")
          .param("id", caseId)
          .update();
      await().atMost(Duration.ofSeconds(30)).until(() -> notified(caseId) && !overdue(caseId));
    }

    assertThat(sent(member, "alert", 1)).hasSize(1);
    assertThat(published(member, "alert")).hasSize(1);
  }

  @Test
  void nobody_is_told_about_a_case_that_is_over() {
    confirmedContact();
    UUID caseId = openCase(member.id(), "high");
    Member responder = responder();
    responder.post("/crisis/cases/" + caseId + "/acknowledge", "{}");
    responder.post("/crisis/cases/" + caseId + "/resolve", "{}");

    assertThat(
            responder
                .post(path(caseId), "{\"reason\":\"other\"}")
                .getBody()
                .path("code")
                .asString())
        .isEqualTo("EVK-CRISIS-1017");
  }

  @Test
  void after_a_withdrawal_nothing_is_told_and_what_is_under_way_is_called_back() {
    confirmedContact();
    member.post(PATH + "/notify", "{}");
    EmergencyContactMessage alert = sent(member, "alert", 1).getFirst();
    UUID caseId = openCase(member.id(), "critical");
    missed(caseId);

    assertThat(member.delete(PATH).getStatusCode().value()).isEqualTo(204);

    assertThat(telling.tell(caseId, member.id(), TellReason.NO_ANSWER))
        .isEqualTo(new ContactTold.NobodyToTell());
    EmergencyContactMessage withdrawn = sent(member, "withdrawn", 1).getFirst();
    assertThat(withdrawn.contactId()).isEqualTo(alert.contactId());
    assertThat(withdrawn.contentSealed()).isNull();
    assertThat(published(member, "alert")).hasSize(1);
    assertThat(audited(member.id())).contains("emergency-contact.withdrawn");
  }

  @Test
  void who_asks_again_after_a_withdrawal_hears_that_there_is_nobody() {
    confirmedContact();
    assertThat(member.post(PATH + "/notify", "{}").getStatusCode().value()).isEqualTo(200);
    UUID caseId = openCase(member.id(), "high");
    assertThat(member.post(PATH + "/notify", "{}").getStatusCode().value()).isEqualTo(200);
    member.delete(PATH);

    ResponseEntity<JsonNode> inCase = member.post(PATH + "/notify", "{}");
    ResponseEntity<JsonNode> decided = responder().post(path(caseId), "{\"reason\":\"other\"}");
    resolved(caseId);
    ResponseEntity<JsonNode> withoutCase = member.post(PATH + "/notify", "{}");

    assertThat(List.of(inCase, decided, withoutCase))
        .allSatisfy(
            answer ->
                assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1016"));
    assertThat(sent(member, "alert", 2)).hasSize(2);
  }

  @Test
  void who_agreed_since_is_told_in_the_same_case() {
    confirmedContact();
    openCase(member.id(), "high");
    member.post(PATH + "/notify", "{}");
    put(member, texted("Alex", "+442079460002"));
    assertThat(member.post(PATH + "/notify", "{}").getStatusCode().value()).isEqualTo(409);
    answer(token(sent(member, "confirm", 2).getLast()), true);

    JsonNode told = member.post(PATH + "/notify", "{}").getBody();
    JsonNode again = member.post(PATH + "/notify", "{}").getBody();

    assertThat(told.path("told_before").asBoolean(true)).isFalse();
    assertThat(again.path("told_before").asBoolean()).isTrue();
    EmergencyContactMessage alert = sent(member, "alert", 2).getLast();
    assertThat(alert.channel()).isEqualTo("sms");
    assertThat(letter(alert).path("address").asString()).isEqualTo("+442079460002");
    assertThat(letter(alert).path("text").asString())
        .startsWith("Evenkeel: Alex, Kim would like to hear from you now.");
  }

  private void resolved(UUID caseId) {
    Member responder = responder();
    responder.post("/crisis/cases/" + caseId + "/acknowledge", "{}");
    responder.post("/crisis/cases/" + caseId + "/resolve", "{}");
  }

  private static String path(UUID caseId) {
    return "/crisis/cases/" + caseId + "/emergency-contact";
  }

  private static <T> List<T> atOnce(Callable<T> act) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<T> one = threads.submit(act);
      Future<T> other = threads.submit(act);
      return List.of(one.get(), other.get());
    }
  }

  /** As if a deadline had passed. */
  private void missed(UUID caseId) {
    database.sql("UPDATE crisis_case SET missed = 1 WHERE id = :id").param("id", caseId).update();
  }

  private boolean overdue(UUID caseId) {
    return database
        .sql("SELECT due_at < now() FROM crisis_case WHERE id = :id")
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  private boolean notified(UUID caseId) {
    return responder()
        .get("/crisis/cases/" + caseId)
        .getBody()
        .path("emergency_contact_notified")
        .asBoolean();
  }
}
