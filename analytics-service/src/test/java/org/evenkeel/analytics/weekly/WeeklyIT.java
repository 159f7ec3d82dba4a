package org.evenkeel.analytics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A member's weeks, from the facts to the answer and to the fact that one stands. */
class WeeklyIT extends RunningService {

  private static final String PATH = "/api/v1/insights/weekly";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** A week that holds a change of clocks. */
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-23");

  private static final LocalDate SUNDAY = MONDAY.plusDays(6);

  @Autowired private JdbcClient database;
  @Autowired private ClosingWeeks closing;
  @Autowired private MeterRegistry meters;
  @Autowired private TransactionTemplate transaction;

  private final UUID user = UUID.randomUUID();

  @BeforeEach
  void somebodyInBerlin() {
    publish(
        new UserRegistered(
            user, "A member", "DE", ZONE.getId(), "de", List.of("member"), "free", Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("week_rule") == 1 && count("place") == 1);
  }

  @Test
  void a_week_that_is_over_stands_and_says_so_once_a_version() {
    publish(checkIn(user, UUID.randomUUID(), MONDAY.minusDays(1)));
    publish(checkIn(user, UUID.randomUUID(), MONDAY));
    CheckInRecorded last = checkIn(user, UUID.randomUUID(), SUNDAY);
    UUID event = UUID.randomUUID();
    BROKER.publish(event, user, last);
    BROKER.publish(event, user, last);
    publish(checkIn(user, UUID.randomUUID(), SUNDAY.plusDays(1)));

    JsonNode week = standing(MONDAY, 2);

    assertThat(week.path("week_start").asString()).isEqualTo("2026-03-23");
    assertThat(week.path("week_end").asString()).isEqualTo("2026-03-29");
    assertThat(week.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(week.path("average_mood_score").asDouble()).isEqualTo(5.0);
    assertThat(week.path("average_energy_level").asDouble()).isEqualTo(5.0);
    assertThat(week.path("energy_checkins").asInt()).isEqualTo(2);
    assertThat(week.path("mood_trend").asString()).isEqualTo("not_enough_yet");
    assertThat(week.path("firefly_count").asInt()).isEqualTo(2);
    assertThat(week.path("summary_narrative").asString()).startsWith("2 times this week");
    assertThat(week.path("support").isNull()).isTrue();
    assertThat(read(user, "UTC", PATH + "?week_of=" + SUNDAY)).isEqualTo(week);
    assertThat(standing(MONDAY.minusDays(1), 1).path("week_start").asString())
        .isEqualTo("2026-03-16");
    List<WeeklySummaryReady> told = told(MONDAY, week.path("version").asInt());
    assertThat(told)
        .extracting(WeeklySummaryReady::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, told.size()).boxed().toList());
    assertThat(told).allMatch(fact -> fact.correction() == (fact.version() > 1));
    assertThat(told.getFirst().weekEnd()).isEqualTo(SUNDAY);
    assertThat(meters.counter("weekly_summaries_total", "outcome", "first").count()).isPositive();
  }

  @Test
  void what_is_deleted_or_comes_late_makes_a_new_version_and_leaves_the_old() {
    CheckInRecorded one = checkIn(user, UUID.randomUUID(), MONDAY);
    publish(one);
    publish(checkIn(user, UUID.randomUUID(), MONDAY.plusDays(2)));
    int first = standing(MONDAY, 2).path("version").asInt();

    publish(new CheckInDeleted(one.checkinId(), user, MONDAY));
    int second = standing(MONDAY, 1).path("version").asInt();
    publish(checkIn(user, UUID.randomUUID(), MONDAY.plusDays(4)));
    publish(checkIn(user, UUID.randomUUID(), MONDAY.plusDays(4)));
    int third = standing(MONDAY, 3).path("version").asInt();

    assertThat(second).isGreaterThan(first);
    assertThat(third).isGreaterThan(second);
    assertThat(version(first).path("total_checkins").asInt()).isEqualTo(2);
    assertThat(version(second).path("total_checkins").asInt()).isEqualTo(1);
    assertThat(told(MONDAY, third)).hasSize(third);
    assertThat(status(PATH + "?week_of=" + MONDAY + "&version=" + (third + 1))).isEqualTo(404);
    assertThatThrownBy(
            () ->
                database
                    .sql("UPDATE weekly_summary SET figures = '{}' WHERE user_id = ?")
                    .param(user)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void many_at_once_put_a_week_down_once() throws Exception {
    publish(checkIn(user, UUID.randomUUID(), MONDAY));
    int version = standing(MONDAY, 1).path("version").asInt();
    database.sql("DELETE FROM weekly_summary WHERE user_id = ?").param(user).update();
    database
        .sql("INSERT INTO weekly_due (user_id, days, due_at) VALUES (?, ARRAY[?::date], 'epoch')")
        .params(user, MONDAY)
        .update();

    try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 40).forEach(i -> replicas.execute(() -> closing.close(user)));
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> count("weekly_summary") == 1);
    assertThat(count("weekly_due")).isZero();
    await().atMost(Duration.ofSeconds(30)).until(() -> about(MONDAY).size() == version + 1);
  }

  @Test
  void the_week_that_runs_is_shown_as_it_is_and_nothing_is_told() {
    LocalDate today = LocalDate.now(ZONE);
    publish(checkIn(user, UUID.randomUUID(), today));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(user, "UTC", PATH).path("total_checkins").asInt() == 1);

    JsonNode week = read(user, "UTC", PATH);

    assertThat(week.path("state").asString()).isEqualTo("running");
    assertThat(week.path("version").isNull()).isTrue();
    assertThat(week.path("week_start").asString())
        .isEqualTo(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString());
    assertThat(week.path("streak_length").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                database
                    .sql("SELECT due_at > now() FROM weekly_due WHERE user_id = ?")
                    .param(user)
                    .query(Boolean.class)
                    .single());
    assertThat(BROKER.published(WeeklySummaryReady.class, user)).isEmpty();
  }

  @Test
  void a_change_of_the_day_weeks_start_on_shortens_the_running_week_and_leaves_those_that_stand() {
    publish(checkIn(user, UUID.randomUUID(), MONDAY));
    standing(MONDAY, 1);
    JsonNode before = read(user, "UTC", PATH);

    publish(preferring("saturday"));
    publish(preferring("saturday"));
    await().atMost(Duration.ofSeconds(30)).until(() -> count("week_rule") == 2);

    JsonNode week = read(user, "UTC", PATH);
    LocalDate start = LocalDate.parse(week.path("week_start").asString());
    LocalDate end = LocalDate.parse(week.path("week_end").asString());
    LocalDate monday = LocalDate.parse(before.path("week_start").asString());
    assertThat(end.plusDays(1).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(start).isIn(monday, monday.plusDays(5));
    assertThat(standing(MONDAY, 1).path("week_end").asString()).isEqualTo("2026-03-29");
    assertThat(read(user, "UTC", PATH + "?week_of=" + monday).path("week_end").asString())
        .isEqualTo(monday.plusDays(4).toString());
  }

  @Test
  void a_pause_marks_the_weeks_that_stand_and_no_others() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          for (int weeks = 0; weeks < 3; weeks++) {
            database
                .sql(
                    "INSERT INTO weekly_summary (user_id, week_start, version, week_end, zone,"
                        + " figures, words_version, made_at)"
                        + " VALUES (?, ?, 1, ?, 'UTC', '{}', 1, now())")
                .params(user, MONDAY.plusWeeks(weeks), SUNDAY.plusWeeks(weeks))
                .update();
          }
          database
              .sql(
                  "INSERT INTO streak_pause (user_id, pause_id, first_day, last_day)"
                      + " VALUES (?, ?, ?, ?)")
              .params(user, UUID.randomUUID(), MONDAY.plusWeeks(1), SUNDAY.plusWeeks(20))
              .update();

          assertThat(
                  database
                      .sql(
                          "SELECT unnest(days) AS day FROM weekly_due WHERE user_id = ? ORDER BY 1")
                      .param(user)
                      .query(LocalDate.class)
                      .list())
              .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        });
  }

  @Test
  void what_cannot_be_read_holds_up_nobody() {
    BROKER.publishGarbage(user, PreferencesChanged.class);
    publish(preferring("sunday"));

    await().atMost(Duration.ofSeconds(30)).until(() -> count("week_rule") == 2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.deadLetters(Topics.IDENTITY_USERS, "analytics-weeks", user) == 1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "?week_of=tomorrow, 400",
    "?week_of=2026-02-30, 400",
    "?week_of=+5874898-01-01, 400",
    "?week_of=-0001-01-01, 400",
    "?week_of=0000-12-31, 400",
    "?week_of=0001-01-01, 200",
    "?week_of=9999-12-31, 422",
    "?week_of=2026-03-24&version=0, 400",
    "?week_of=2026-03-24&version=one, 400",
    "?week_of=2026-03-24&version=1, 404",
    "?week_of=2026-03-24, 200",
    "?week=2026-03-24, 400"
  })
  void a_day_that_is_none_or_ahead_is_refused(String query, int status) {
    assertThat(status(PATH + query)).isEqualTo(status);
  }

  @Test
  void a_year_that_no_table_holds_is_refused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + PATH + "?week_of=%2B5874898-01-01"))
            .header(
                "Authorization", "Bearer " + TOKENS.token(user).permissions("insights:own").sign())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"week_of\"");
    }
  }

  @Test
  void every_read_finds_its_rows_by_an_index() {
    String days =
        " WHERE user_id = '" + user + "' AND local_date BETWEEN '2026-03-23' AND '2026-03-29'";
    List<String> reads =
        List.of(
            "SELECT avg(mood) FROM mood_moment" + days + " AND NOT removed",
            "SELECT kind, count(*) FROM activity" + days + " AND NOT removed GROUP BY kind",
            "SELECT avg(rating) FROM intervention_rating" + days,
            "SELECT figures FROM weekly_summary WHERE user_id = '"
                + user
                + "' AND week_start = '2026-03-23' ORDER BY version DESC LIMIT 1",
            "SELECT week_start FROM weekly_summary WHERE user_id = '"
                + user
                + "' AND week_start BETWEEN '2026-03-17' AND '2026-03-29' AND version = 1",
            "SELECT since FROM week_rule WHERE user_id = '" + user + "'",
            "SELECT user_id FROM weekly_due WHERE due_at <= now() ORDER BY due_at LIMIT 100");
    for (String read : reads) {
      assertThat(plan(read)).as(read).contains("Index").doesNotContain("Seq Scan");
    }
    assertThat(plan("SELECT user_id FROM weekly_summary WHERE zone = 'UTC'")).contains("Seq Scan");
  }

  /** As planned where tables are large: whole ones are read when nothing else is possible. */
  private String plan(String read) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              database.sql("SET LOCAL enable_seqscan = off").update();
              return String.join(
                  "\n", database.sql("EXPLAIN " + read).query((row, n) -> row.getString(1)).list());
            }));
  }

  private JsonNode standing(LocalDate day, int checkins) {
    String path = PATH + "?week_of=" + day;
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              // in this order: what is counted is put down, and what is put down is read
              if (!settled()) {
                return false;
              }
              JsonNode week = read(user, "UTC", path);
              return week.path("state").asString().equals("final")
                  && week.path("total_checkins").asInt() == checkins;
            });
    return read(user, "UTC", path);
  }

  private boolean settled() {
    return database
            .sql(
                """
                SELECT (SELECT count(*) FROM mood_moment WHERE user_id = :user AND NOT removed)
                  = (SELECT count(*) FROM activity WHERE user_id = :user AND NOT removed)
                """)
            .param("user", user)
            .query(Boolean.class)
            .single()
        && count("weekly_due") == 0;
  }

  private JsonNode version(int version) {
    return read(user, "UTC", PATH + "?week_of=" + MONDAY + "&version=" + version);
  }

  /** Facts about a week, awaited until the newest is there. */
  private List<WeeklySummaryReady> told(LocalDate weekStart, int newest) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> about(weekStart).stream().anyMatch(fact -> fact.version() == newest));
    return about(weekStart);
  }

  private List<WeeklySummaryReady> about(LocalDate weekStart) {
    return BROKER.published(WeeklySummaryReady.class, user).stream()
        .filter(fact -> fact.weekStart().equals(weekStart))
        .toList();
  }

  private int status(String path) {
    String token = TOKENS.token(user).permissions("insights:own").sign();
    ResponseEntity<JsonNode> answer = get(token, path);
    return answer.getStatusCode().value();
  }

  private int count(String table) {
    return database
        .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
        .param(user)
        .query(Integer.class)
        .single();
  }

  private void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private PreferencesChanged preferring(String startsOn) {
    return new PreferencesChanged(
        user, 2, "warm", "en", 3, null, null, false, false, false, false, false, null, null, null,
        null, null, startsOn);
  }
}
