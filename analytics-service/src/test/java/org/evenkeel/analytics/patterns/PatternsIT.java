package org.evenkeel.analytics.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A member's own patterns, from the facts to the answer. */
class PatternsIT extends RunningService {

  private static final String PATH = "/api/v1/insights/patterns";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int DAYS = 40;

  @Autowired private JdbcClient database;
  @Autowired private MeterRegistry meters;

  private final UUID user = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZONE);

  @Test
  void a_rhythm_is_found_in_the_members_own_hours_and_told_in_their_style() {
    lowEvenings();
    publish(style("direct"));
    awaitMoments(2 * DAYS);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(finding("evening").path("text").asString()).startsWith("Mood "));

    JsonNode answer = patterns(PATH);
    JsonNode evening = finding("evening");

    assertThat(answer.path("checkins").asInt()).isEqualTo(2 * DAYS);
    assertThat(answer.path("weeks").asInt()).isEqualTo(12);
    assertThat(answer.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(answer.path("to").asString()).isEqualTo(today.toString());
    assertThat(answer.path("reason").isNull()).isTrue();
    assertThat(evening.path("kind").asString()).isEqualTo("time_of_day");
    assertThat(evening.path("direction").asString()).isEqualTo("lower");
    assertThat(evening.path("n").asInt()).isEqualTo(DAYS);
    assertThat(evening.path("unit").asString()).isEqualTo("mood_points");
    assertThat(evening.path("effect").asDouble()).isBetween(-3.6, -2.4);
    assertThat(evening.path("interval_low").asDouble())
        .isLessThan(evening.path("effect").asDouble());
    assertThat(evening.path("interval_high").asDouble()).isBetween(-3.5, -0.1);
    assertThat(evening.path("text").asString()).contains("in the evening");
    assertThat(patterns("/api/v1/analytics/patterns")).isEqualTo(answer);
    assertThat(meters.counter("analytics_patterns_found_total", "kind", "time_of_day").count())
        .isPositive();
  }

  @Test
  void a_shorter_look_sees_fewer_days() {
    lowEvenings();
    awaitMoments(2 * DAYS);

    JsonNode answer = patterns(PATH + "?weeks=4");

    assertThat(answer.path("from").asString()).isEqualTo(today.minusDays(27).toString());
    assertThat(answer.path("checkins").asInt()).isEqualTo(2 * 28);
  }

  @Test
  void deleted_check_ins_leave_the_patterns_and_do_not_come_back() {
    List<CheckInRecorded> evenings = lowEvenings();
    awaitMoments(2 * DAYS);
    assertThat(patterns(PATH).path("findings").isEmpty()).isFalse();

    evenings.forEach(fact -> publish(new CheckInDeleted(fact.checkinId(), user, fact.localDate())));
    awaitMoments(DAYS);
    publish(evenings.getFirst());
    publish(evenings.getLast());
    publish(checkIn(today, 12, 5, List.of(), null));
    awaitMoments(DAYS + 1);

    JsonNode answer = patterns(PATH);
    assertThat(answer.path("checkins").asInt()).isEqualTo(DAYS + 1);
    assertThat(answer.path("findings").isEmpty()).isTrue();
    assertThat(
            database
                .sql("SELECT count(*) FROM mood_moment WHERE user_id = ? AND removed AND mood > 0")
                .param(user)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void without_data_the_answer_says_what_is_missing() {
    JsonNode answer = patterns(PATH);

    assertThat(answer.path("findings").isEmpty()).isTrue();
    assertThat(answer.path("reason").asString()).isEqualTo("not_enough_data");
    assertThat(answer.path("note").asString()).contains("not enough");
    assertThat(answer.path("missing").size()).isEqualTo(4);
    assertThat(answer.at("/missing/0/kind").asString()).isEqualTo("time_of_day");
    assertThat(answer.at("/missing/0/more").asInt()).isEqualTo(10);
    assertThat(answer.at("/missing/0/text").asString()).contains("10 more check-ins");
  }

  @Test
  void another_member_sees_nothing_of_it() {
    lowEvenings();
    awaitMoments(2 * DAYS);

    JsonNode other = read(UUID.randomUUID(), "Europe/Berlin", PATH);

    assertThat(other.path("checkins").asInt()).isZero();
    assertThat(other.path("findings").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "27", "-1", "x", "12.5"})
  void weeks_that_cannot_be_looked_at_are_refused(String weeks) {
    String token = TOKENS.token(user).permissions("insights:own").sign();

    ResponseEntity<JsonNode> answer = get(token, PATH + "?weeks=" + weeks);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody().at("/errors/0/field").asString()).isEqualTo("weeks");
  }

  @Test
  void unknown_parameters_and_callers_without_the_permission_are_refused() {
    String token = TOKENS.token(user).permissions("insights:own").sign();

    assertThat(get(token, PATH + "?user_id=" + UUID.randomUUID()).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get(TOKENS.token(user).permissions("checkins:own").sign(), PATH).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void of_what_people_write_only_known_feelings_are_kept() {
    publish(checkIn(today, 9, 4, List.of("Worried", "my boss again"), "work"));
    publish(checkIn(today, 10, 4, List.of(), "a place nobody knows"));
    awaitMoments(2);

    List<String> rows =
        database
            .sql("SELECT m::text FROM mood_moment m WHERE user_id = ? ORDER BY occurred_at")
            .param(user)
            .query(String.class)
            .list();

    assertThat(rows.getFirst()).contains("{anxious}").contains("work").doesNotContain("boss");
    assertThat(rows.getLast()).doesNotContain("nobody");
  }

  @Test
  void what_helps_is_told_by_approach() {
    for (int day = 0; day < DAYS; day++) {
      publish(rated(today.minusDays(day), 18, "mindfulness", 5));
      publish(rated(today.minusDays(day), 12, "physical", 2 + day % 2));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(patterns(PATH).path("rated_interventions").asInt()).isEqualTo(2 * DAYS));

    JsonNode helps = finding("mindfulness");

    assertThat(helps.path("kind").asString()).isEqualTo("what_helps");
    assertThat(helps.path("direction").asString()).isEqualTo("higher");
    assertThat(helps.path("text").asString()).contains("mindfulness exercises");
  }

  /** Mornings near 7 and evenings near 4, by the clocks of Berlin, whatever these did. */
  private List<CheckInRecorded> lowEvenings() {
    List<CheckInRecorded> evenings = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      publish(checkIn(today.minusDays(day), 8, 6 + day % 3, List.of(), null));
      CheckInRecorded evening = checkIn(today.minusDays(day), 18, 3 + day * 7 % 3, List.of(), null);
      publish(evening);
      evenings.add(evening);
    }
    return evenings;
  }

  private CheckInRecorded checkIn(
      LocalDate day, int hour, int mood, List<String> tags, String location) {
    return new CheckInRecorded(
        UUID.randomUUID(),
        user,
        day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant(),
        ZONE.getId(),
        day,
        mood,
        5,
        null,
        null,
        tags,
        location,
        null,
        null,
        null,
        0.0,
        false,
        null);
  }

  private InterventionCompleted rated(LocalDate day, int hour, String approach, int rating) {
    return new InterventionCompleted(
        UUID.randomUUID(),
        user,
        UUID.randomUUID(),
        null,
        rating,
        List.of(),
        120,
        day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant(),
        ZONE.getId(),
        day,
        approach);
  }

  private PreferencesChanged style(String style) {
    return new PreferencesChanged(
        user, 1, style, "en", 5, null, null, false, false, false, false, false, null, null, null,
        null, null, null);
  }

  private void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private void awaitMoments(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(patterns(PATH).path("checkins").asInt()).isEqualTo(count));
  }

  private JsonNode patterns(String path) {
    return read(user, "Europe/Berlin", path);
  }

  private JsonNode finding(String value) {
    for (JsonNode finding : patterns(PATH).path("findings")) {
      if (finding.at("/about/value").asString().equals(value)) {
        return finding;
      }
    }
    throw new AssertionError("no finding about " + value);
  }
}
