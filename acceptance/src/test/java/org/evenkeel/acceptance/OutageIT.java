package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Order(3)
class OutageIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** From the answer to the case, and to the mail, by the clocks of those who did it. */
  private static final Duration WITHIN = Duration.ofSeconds(2);

  private static final String DANGER = "I want to die tonight, I have written my goodbye letters. ";

  private final RunningSuite suite = RunningSuite.shared();
  private final Mailbox mailbox = new Mailbox(suite.mailbox());
  private Person member;
  private Person responder;
  private String userId;

  @BeforeEach
  void people() {
    Api api = suite.api();
    member = Person.newMember(api, "GB", "Europe/London");
    responder = Person.existing(api, suite.accounts().of("responder"));
    userId = member.get("/auth/me").expect(200).text("/user_id");
    member.post("/checkins", Map.of("mood_score", 6, "energy_level", 5)).expect(201);
  }

  @AfterEach
  void whole() {
    suite.bringBack();
  }

  @Test
  void withTheBrokerStoppedTheCaseOpensAndIsMailed() {
    suite.kill("kafka");

    assertHelpIsThere(crisisCheckIn());
    Instant answered = Instant.now();
    String caseId = onlyCase();
    mailAbout(caseId);
    assertThat(openedAt(caseId)).isBefore(answered.plus(WITHIN));
    assertThat(mailbox.to(responder.email()).getFirst().receivedAt())
        .isBefore(answered.plus(WITHIN));

    suite.bringBack();
    assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void withCrisisServiceStoppedTheAnswerIsTheSameAndTheCaseOpensOnceWhenItIsBack() {
    suite.kill("crisis-service");

    assertHelpIsThere(crisisCheckIn());

    suite.bringBack();
    String caseId = onlyCase();
    mailAbout(caseId);
    assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void dangerInAnInvalidBodyIsRefusedWithHelpAndOpensTheCase() {
    Answer answer =
        member.post(
            "/checkins", Map.of("mood_score", 11, "energy_level", 1, "journal_text", DANGER));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo("mood_score");
    assertHelpIsThere(answer);
    mailAbout(onlyCase());
    assertThat(member.get("/checkins").expect(200).json().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void aRepeatUnderTheSameKeyIsOneCheckInAndOneCase() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = Map.of("mood_score", 1, "energy_level", 1, "journal_text", DANGER);

    Answer first = member.send("POST", "/checkins", body, key).expect(201);
    Answer again = member.send("POST", "/checkins", body, key).expect(201);

    assertThat(again.text("/checkin/id")).isEqualTo(first.text("/checkin/id"));
    JsonNode found = caseOf(onlyCase());
    assertThat(found.path("sources").size()).isEqualTo(1);
  }

  private Instant openedAt(String caseId) {
    return Instant.parse(caseOf(caseId).path("opened_at").asString(""));
  }

  private Answer crisisCheckIn() {
    return member
        .post("/checkins", Map.of("mood_score", 1, "energy_level", 1, "journal_text", DANGER))
        .expect(201);
  }

  private static void assertHelpIsThere(Answer answer) {
    assertThat(answer.json().path("crisis_alert").asBoolean(false)).isTrue();
    assertThat(answer.text("/crisis_resources/resources/0/country")).isEqualTo("GB");
  }

  private String onlyCase() {
    JsonNode found = Eventually.get("an open case", SOON, () -> openCases().stream().findFirst());
    assertThat(openCases()).hasSize(1);
    return found.path("id").asString("");
  }

  private JsonNode caseOf(String caseId) {
    return responder.get("/crisis/cases/" + caseId).expect(200).json();
  }

  private List<JsonNode> openCases() {
    return responder
        .get("/crisis/cases?state=open&per_page=100&sort=-opened_at")
        .expect(200)
        .json()
        .path("data")
        .valueStream()
        .filter(one -> one.path("user_id").asString("").equals(userId))
        .toList();
  }

  private void mailAbout(String caseId) {
    Eventually.holds("a mail to the responder", SOON, () -> mailsAbout(caseId) == 1);
  }

  private long mailsAbout(String caseId) {
    return mailbox.to(responder.email()).stream()
        .filter(mail -> mail.text().contains(caseId))
        .count();
  }

  /** A later signal of the same person comes after all earlier ones; then there is nothing left. */
  private void assertStaysOneCaseAndOneMail(String caseId) {
    crisisCheckIn();
    Eventually.holds(
        "the later source joins", SOON, () -> caseOf(caseId).path("sources").size() == 2);
    Eventually.holds("its mail", SOON, () -> mailsAbout(caseId) == 2);
    assertThat(openCases()).hasSize(1);
    Eventually.holds(
        "the record of each check-in is named by the durable path",
        SOON,
        () ->
            caseOf(caseId)
                .path("sources")
                .valueStream()
                .allMatch(source -> source.path("record_id").isString()));
    assertThat(mailsAbout(caseId)).isEqualTo(2);
  }
}
