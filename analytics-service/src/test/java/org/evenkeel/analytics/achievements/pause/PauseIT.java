package org.evenkeel.analytics.achievements.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.analytics.StreakPauseChanged;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A member pauses and goes on. */
class PauseIT extends RunningService {
  private static final String PATH = "/api/v1/insights/streak/pause";
  private static final String ZONE = "Pacific/Auckland";

  private final UUID user = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneId.of(ZONE));

  @Test
  void a_pause_runs_is_told_and_ends_when_the_member_goes_on() {
    JsonNode begun = put("{\"from\": \"%s\"}".formatted(today.minusDays(2))).getBody();
    assertThat(begun.path("paused").asBoolean()).isTrue();
    assertThat(begun.path("from").asString()).isEqualTo(today.minusDays(2).toString());
    assertThat(begun.path("until").asString()).isEqualTo(today.plusDays(90).toString());

    JsonNode shorter = put("{\"until\": \"%s\"}".formatted(today.plusDays(5))).getBody();
    assertThat(shorter.path("from").asString()).isEqualTo(today.minusDays(2).toString());
    assertThat(shorter.path("until").asString()).isEqualTo(today.plusDays(5).toString());

    assertThat(delete(token(), PATH).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    JsonNode after = get(token(), PATH).getBody();
    assertThat(after.path("paused").asBoolean()).isFalse();
    assertThat(after.path("from").isNull()).isTrue();
    assertThat(after.at("/earlier/0/until").asString()).isEqualTo(today.minusDays(1).toString());
    assertThat(delete(token(), PATH).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(StreakPauseChanged.class, user))
                    .extracting(StreakPauseChanged::lastDay)
                    .containsExactly(today.plusDays(90), today.plusDays(5), today.minusDays(1)));
  }

  @Test
  void a_pause_taken_afterwards_heals_the_streak_and_unlocks_what_it_completes() {
    List.of(1, 6, 7, 8).forEach(this::checkInDaysAgo);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> insight().path("firefly_count").asInt() == 4);
    assertThat(insight().at("/streak/longest_days").asInt()).isEqualTo(3);

    put("{\"from\": \"%s\", \"until\": \"%s\"}".formatted(today.minusDays(5), today.minusDays(2)));

    assertThat(insight().at("/streak/current_days").asInt()).isEqualTo(4);
    assertThat(insight().path("firefly_count").asInt()).isEqualTo(4);
    assertThat(get(token(), PATH).getBody().path("paused").asBoolean()).isFalse();
  }

  @Test
  void a_pause_can_complete_what_an_entry_did_not() {
    List.of(0, 5, 6).forEach(this::checkInDaysAgo);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> insight().path("firefly_count").asInt() == 3);

    assertThat(insight().at("/streak/longest_days").asInt()).isEqualTo(2);

    put("{\"from\": \"%s\", \"until\": \"%s\"}".formatted(today.minusDays(4), today.minusDays(1)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(AchievementUnlocked.class, user))
                    .filteredOn(told -> told.achievement().equals("three_in_a_row"))
                    .hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "-8, 3, 422, from",
    "0, 91, 422, until",
    "91, 91, 422, from",
    "3, 2, 400, until",
    "-3, -4, 400, until"
  })
  void days_a_pause_cannot_have_are_refused(int from, int until, int status, String field) {
    ResponseEntity<JsonNode> answer =
        put(
            "{\"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(today.plusDays(from), today.plusDays(until)));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(get(token(), PATH).getBody().path("from").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "+999999999-12-31, 400",
    "-999999999-01-01, 400",
    "9999-12-31, 422",
    "0001-01-01, 422",
    "2026-02-30, 400",
    "tomorrow, 400",
    "'', 400"
  })
  void what_is_no_day_within_reach_is_refused(String from, int status) {
    ResponseEntity<JsonNode> answer = put("{\"from\": \"%s\"}".formatted(from));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody().at("/errors/0/field").asString()).isEqualTo("from");
  }

  @Test
  void a_pause_is_ones_own() {
    put("{}");

    String other = TOKENS.token(UUID.randomUUID()).permissions("insights:own").sign();
    assertThat(get(other, PATH).getBody().path("paused").asBoolean()).isFalse();
    String stranger = TOKENS.token(user).permissions("checkins:own").sign();
    assertThat(put(stranger, PATH, "{}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void achievements_speak_in_the_members_style() throws IOException {
    BROKER.publish(UUID.randomUUID(), user, preferences("direct"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(insight().at("/achievements/0/description").asString())
                    .isEqualTo("First check-in noted."));
  }

  private void checkInDaysAgo(int days) {
    LocalDate day = today.minusDays(days);
    Instant morning = day.atTime(8, 0).atZone(ZoneId.of(ZONE)).toInstant();
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day, morning));
  }

  /** The golden sample, about this member. */
  private PreferencesChanged preferences(String style) throws IOException {
    String name = "/samples/org.evenkeel.identity.preferences-changed.v1.json";
    try (InputStream sample = PreferencesChanged.class.getResourceAsStream(name)) {
      ObjectNode preferences = (ObjectNode) Json.mapper().readTree(sample);
      preferences.put("user_id", user.toString()).put("communication_style", style);
      return Json.mapper().treeToValue(preferences, PreferencesChanged.class);
    }
  }

  private ResponseEntity<JsonNode> put(String body) {
    return put(token(), PATH, body);
  }

  private JsonNode insight() {
    return read(user, ZONE, "/api/v1/insights/achievements");
  }

  private String token() {
    return TOKENS.token(user).permissions("insights:own").place("NZ", ZONE, "en-NZ").sign();
  }
}
