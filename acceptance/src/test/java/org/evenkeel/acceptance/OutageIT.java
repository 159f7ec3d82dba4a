package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.acceptance.CaseWatch.assertHelpIsThere;
import static org.evenkeel.acceptance.CaseWatch.danger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.stack.suite.Supervision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A part of the suite is away; a person in danger is seen all the same, and once. */
@Order(3)
class OutageIT {

  /** From the answer to the case, and to the mail, by the clocks of those who did it. */
  private static final Duration WITHIN = Duration.ofSeconds(2);

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Map<String, Object> ORDINARY = Map.of("mood_score", 6, "energy_level", 5);

  private final RunningSuite suite = RunningSuite.shared();
  private CaseWatch watch;

  @BeforeEach
  void people() {
    watch = Eventually.get("a new member, after the last outage", SOON, this::watch);
  }

  @AfterEach
  void whole() {
    suite.bringBack();
  }

  @Test
  void withTheBrokerStoppedTheCaseOpensAndIsMailed() {
    checkInOnce();
    suite.kill("kafka");

    assertHelpIsThere(watch.member().post("/checkins", danger()).expect(201));
    Instant answered = Instant.now();
    String caseId = watch.onlyCase();
    watch.awaitMails(caseId, 1);
    assertThat(watch.openedAt(caseId)).isBefore(answered.plus(WITHIN));
    assertThat(watch.mails(caseId).getFirst().receivedAt()).isBefore(answered.plus(WITHIN));

    suite.bringBack();
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void withCrisisServiceStoppedTheAnswerIsTheSameAndTheCaseOpensOnceWhenItIsBack() {
    checkInOnce();
    suite.kill("crisis-service");

    assertHelpIsThere(watch.member().post("/checkins", danger()).expect(201));
    Answer copy = suite.api().get("/crisis/resources?country=NZ", null).expect(200);
    assertThat(copy.text("/resources/0/country")).isEqualTo("NZ");

    suite.bringBack();
    String caseId = watch.onlyCase();
    watch.awaitMails(caseId, 1);
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void withTheMailServerStoppedTheCaseOpensAndTheMailComesOnceWhenItIsBack() {
    suite.kill("mail");

    assertHelpIsThere(watch.member().post("/checkins", danger()).expect(201));
    String caseId = watch.onlyCase();
    Eventually.holds(
        "the responder's inbox tells of it",
        SOON,
        () ->
            watch
                .responder()
                .get("/notifications?per_page=100")
                .expect(200)
                .json()
                .path("data")
                .valueStream()
                .anyMatch(one -> one.path("body").asString("").contains(caseId)));

    suite.bringBack();
    watch.awaitMails(caseId, 1);
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void withoutDatabasesTheAnswerHelpsAndTheCaseOpensThoughNobodySendsItAgain() {
    checkInOnce();
    suite.kill("postgres");

    Answer answer = watch.member().post("/checkins", danger());
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertHelpIsThere(answer);

    suite.bringBack();
    // Pools need a moment to find the database again; until then reading answers 503.
    Eventually.holds("reading works again", SOON, this::everybodyReads);
    String caseId = watch.onlyCase();
    watch.awaitMails(caseId, 1);
    assertThat(watch.sources(caseId)).isEqualTo(1);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void withAuthServiceStoppedAndNoKeyAtHandTheAnswerHelpsAndTheCaseOpens() throws Exception {
    checkInOnce();
    suite.kill("auth-service");
    Supervision single = new Supervision(suite.settings());
    single.kill("wellness-service");
    single.start("wellness-service");
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    Answer answer = watch.member().send("POST", "/checkins", danger(), key);
    assertThat(answer.status()).isEqualTo(503);
    assertHelpIsThere(answer);
    String caseId = watch.onlyCase();
    watch.awaitMails(caseId, 1);

    suite.bringBack();
    Eventually.holds(
        "the text is kept",
        SOON,
        () -> watch.member().send("POST", "/checkins", danger(), key).status() == 201);
    assertThat(watch.sources(caseId)).isEqualTo(1);
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void withTheIdentityProviderStoppedWhoIsSignedInGoesOnAndSigningInSaysLater() {
    suite.kill("keycloak");

    watch.member().post("/checkins", ORDINARY).expect(201);
    Answer login =
        suite
            .api()
            .post("/auth/login", null, Map.of("email", "a@evenkeel.example", "password", "x"));
    assertThat(login.status()).isEqualTo(503);
    assertThat(login.header("Retry-After")).isNotBlank();
  }

  @Test
  void withRedisStoppedMembersGoOnAndStaffAndSigningInAreTold() {
    suite.kill("redis");

    watch.member().post("/checkins", ORDINARY).expect(201);
    assertThat(watch.responder().get("/crisis/cases").status()).isEqualTo(503);
    assertThat(suite.api().post("/auth/login", null, Map.of()).status()).isEqualTo(503);
    assertThat(suite.api().get("/crisis/resources?country=GB", null).status()).isEqualTo(200);
  }

  @Test
  void withTheModelStoppedThereAreStillThreeIdeas() {
    suite.kill("ml-service");

    Answer answer = watch.member().post("/checkins", ORDINARY).expect(201);
    assertThat(answer.text("/recommendation_source")).isEqualTo("fallback");
    assertThat(answer.json().path("recommendations").size()).isEqualTo(3);
  }

  @Test
  void withTheDocumentStoreStoppedPreferencesSayLaterAndTheRestGoesOn() {
    String etag = watch.member().get("/users/me/preferences").expect(200).header("ETag");
    suite.kill("documents");

    Answer away = watch.member().get("/users/me/preferences");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isNotBlank();
    watch.member().post("/checkins", ORDINARY).expect(201);

    suite.bringBack();
    assertThat(watch.member().get("/users/me/preferences").expect(200).header("ETag"))
        .isEqualTo(etag);
  }

  @Test
  void dangerInAnInvalidBodyIsRefusedWithHelpAndOpensTheCase() {
    Map<String, Object> invalid = new HashMap<>(danger());
    invalid.put("mood_score", 11);
    Answer answer = watch.member().post("/checkins", invalid);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo("mood_score");
    assertHelpIsThere(answer);
    watch.awaitMails(watch.onlyCase(), 1);
    assertThat(total()).isZero();
  }

  @Test
  void aRepeatUnderTheSameKeyIsOneCheckInAndOneCase() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = watch.member().send("POST", "/checkins", danger(), key).expect(201);
    Answer again = watch.member().send("POST", "/checkins", danger(), key).expect(201);

    assertThat(again.text("/checkin/id")).isEqualTo(first.text("/checkin/id"));
    assertThat(watch.sources(watch.onlyCase())).isEqualTo(1);
  }

  private Optional<CaseWatch> watch() {
    try {
      return Optional.of(CaseWatch.begin(suite));
    } catch (JobFailed e) {
      return Optional.empty();
    }
  }

  /** Every service on the way has the member's key from then on. */
  private void checkInOnce() {
    watch.member().post("/checkins", ORDINARY).expect(201);
  }

  private boolean everybodyReads() {
    return watch.member().get("/checkins").status() == 200
        && watch.responder().get("/crisis/cases").status() == 200;
  }

  private int total() {
    return watch.member().get("/checkins").expect(200).json().at("/meta/total").asInt();
  }
}
