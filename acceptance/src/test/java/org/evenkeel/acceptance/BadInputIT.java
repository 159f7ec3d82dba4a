package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Order(2)
class BadInputIT {

  private static final Map<String, Object> GOOD = Map.of("mood_score", 6, "energy_level", 5);

  private static Api api;
  private static Person member;
  private static Person other;

  @BeforeAll
  static void signIn() {
    api = RunningSuite.shared().api();
    member = Person.newMember(api, "GB", "Europe/London");
    other = Person.newMember(api, "DE", "Europe/Berlin");
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(total(member)).isZero();
  }

  /** One way to get a check-in wrong. */
  record Wrong(String name, Map<String, ?> body, String field) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Wrong> wrongCheckIns() {
    Map<String, Object> nullMood = new HashMap<>(GOOD);
    nullMood.put("mood_score", null);
    return Stream.of(
        new Wrong("mood 11", with("mood_score", 11), "mood_score"),
        new Wrong("mood 0", with("mood_score", 0), "mood_score"),
        new Wrong("mood as text", with("mood_score", "3"), "mood_score"),
        new Wrong("mood with a fraction", with("mood_score", 3.5), "mood_score"),
        new Wrong("mood null", nullMood, "mood_score"),
        new Wrong("no energy", Map.of("mood_score", 3), "energy_level"),
        new Wrong("21,000 characters", with("journal_text", "a".repeat(21_000)), "journal_text"),
        new Wrong("unknown place", with("context_location", "moon"), "context_location"));
  }

  @ParameterizedTest
  @MethodSource
  void wrongCheckIns(Wrong wrong) {
    Answer answer = member.post("/checkins", wrong.body());

    assertProblem(answer, 400);
    assertThat(answer.json().path("errors").valueStream().map(e -> e.path("field").asString("")))
        .contains(wrong.field());
  }

  @Test
  void anotherContentTypeIsRefused() {
    Answer answer =
        api.sendRaw(
            "POST",
            "/checkins",
            member.token(),
            "mood_score=3",
            Map.of("Content-Type", "text/plain"));

    assertProblem(answer, 415);
  }

  @Test
  void truncatedJsonIsRefusedWithTheWayToHelp() {
    Answer answer =
        api.sendRaw("POST", "/checkins", member.token(), "{\"mood_score\": 3,", Map.of());

    assertProblem(answer, 400);
    assertThat(answer.text("/help")).isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void tooLargeABodyIsRefusedWithTheWayToHelp() {
    Answer answer = member.post("/checkins", with("journal_text", "a".repeat(300_000)));

    assertProblem(answer, 413);
    assertThat(answer.text("/help")).isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void someoneElsesCheckInIsNotFound() {
    String theirs = other.post("/checkins", GOOD).expect(201).text("/checkin/id");

    assertProblem(member.get("/checkins/" + theirs), 404);
    assertProblem(member.send("DELETE", "/checkins/" + theirs, null, Map.of()), 404);
    assertProblem(member.get("/checkins/" + UUID.randomUUID()), 404);
    other.get("/checkins/" + theirs).expect(200);
  }

  @Test
  void withoutAGoodTokenNothingAnswers() {
    Answer none = api.get("/checkins", null);
    assertProblem(none, 401);
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertProblem(api.get("/checkins", "not-a-token"), 401);
    assertProblem(api.get("/checkins", forged(member.token())), 401);
  }

  @Test
  void aMemberIsNoResponder() {
    assertProblem(member.get("/crisis/cases"), 403);
    assertProblem(
        member.post("/crisis/cases/" + UUID.randomUUID() + "/acknowledge", Map.of()), 403);
  }

  @Test
  void anUnknownQueryParameterAndAPageZeroAreRefused() {
    assertProblem(member.get("/checkins?colour=blue"), 400);
    assertProblem(member.get("/checkins?page=0"), 400);
    assertProblem(member.get("/checkins?per_page=101"), 400);
    assertProblem(member.get("/checkins?sort=password"), 400);
  }

  @Test
  void whatIsInternalIsNotThere() {
    assertThat(api.get("/../../internal/data-keys:batch", member.token()).status()).isIn(400, 404);
    assertProblem(api.get("/nothing-here", member.token()), 404);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefusedAndWithTheSameReplayed() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = other.send("POST", "/checkins", GOOD, key).expect(201);
    int stored = total(other);

    Answer again = other.send("POST", "/checkins", GOOD, key).expect(201);
    Answer different = other.send("POST", "/checkins", with("mood_score", 7), key);

    assertThat(again.text("/checkin/id")).isEqualTo(first.text("/checkin/id"));
    assertProblem(different, 422);
    assertThat(total(other)).isEqualTo(stored);
  }

  private static int total(Person person) {
    return person.get("/checkins").expect(200).json().at("/meta/total").asInt();
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("/code")).startsWith("EVK-");
    assertThat(answer.text("/request_id")).isNotBlank();
    assertThat(answer.text("/user_message")).isNotBlank();
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
  }

  private static Map<String, Object> with(String field, @Nullable Object value) {
    Map<String, Object> body = new HashMap<>(GOOD);
    body.put(field, value);
    return body;
  }

  /** The same token with another payload: expired or not, its signature no longer fits. */
  private static String forged(String token) {
    List<String> parts = List.of(token.split("\\."));
    return parts.get(0) + "." + parts.get(1).replace('a', 'b') + "." + parts.get(2);
  }
}
