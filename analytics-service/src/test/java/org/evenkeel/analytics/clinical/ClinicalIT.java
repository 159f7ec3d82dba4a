package org.evenkeel.analytics.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.analytics.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Aggregates over everybody, in months that no other test has. */
class ClinicalIT extends RunningService {
  private static final YearMonth MONTH = YearMonth.of(2019, 6);
  private static final String EFFECTIVENESS = "/api/v1/analytics/clinical/effectiveness";
  private static final String CHANGE = "/api/v1/analytics/clinical/change";

  @Autowired private JdbcClient database;

  /** Days enough, at both ends of a month. */
  private static final List<Integer> DAYS = List.of(1, 3, 5, 7, 22, 24, 26, 28);

  private final UUID reader = UUID.randomUUID();

  /** Also for others: rows without facts are none that a rebuild would make. */
  @BeforeEach
  @AfterEach
  void empty() {
    database.sql("DELETE FROM mood_moment WHERE local_date < '2020-01-01'").update();
    database.sql("DELETE FROM intervention_rating WHERE local_date < '2020-01-01'").update();
  }

  /** 60 people, of whom 4 were at school: with them the next smallest place is hidden. */
  @Test
  void what_helps_where_is_told_of_groups_and_a_small_group_cannot_be_worked_out() {
    rateAt("home", 28, 4);
    rateAt("work", 16, 3);
    rateAt("social", 12, 5);
    rateAt("school", 4, 1);

    JsonNode answer = get(clinician(), EFFECTIVENESS + "?month=" + MONTH).getBody();

    assertThat(cell(answer, "place", "home").path("people").asInt()).isEqualTo(30);
    assertThat(cell(answer, "place", "home").path("mean_rating").asDouble()).isEqualTo(4.0);
    assertThat(cell(answer, "place", "work").path("people").asInt()).isEqualTo(15);
    assertThat(cell(answer, "company", "alone").path("people").asInt()).isEqualTo(60);
    assertThat(cell(answer, "time_of_day", "afternoon").path("people").asInt()).isEqualTo(60);
    assertThat(cell(answer, "feeling", "anxious").path("people").asInt()).isEqualTo(60);
    for (String hidden : List.of("school", "social")) {
      assertThat(cell(answer, "place", hidden).path("suppressed").asBoolean()).isTrue();
      assertThat(cell(answer, "place", hidden).path("people").isNull()).isTrue();
      assertThat(cell(answer, "place", hidden).path("mean_rating").isNull()).isTrue();
      assertThat(cell(answer, "place", hidden).path("interval_low").isNull()).isTrue();
    }
    assertThat(leftOver(answer)).isGreaterThanOrEqualTo(10);
  }

  /** Every offered query is asked again in a world where the two hidden groups are otherwise. */
  @Test
  void worlds_that_differ_in_hidden_groups_look_the_same_in_every_answer() {
    rateAt("home", 28, 4);
    rateAt("social", 12, 3);
    rateAt("school", 4, 3);
    Map<String, JsonNode> one = everything();

    empty();
    rateAt("home", 28, 4);
    rateAt("social", 9, 3);
    rateAt("school", 7, 3);

    assertThat(everything()).isEqualTo(one);
  }

  @Test
  void mood_is_compared_month_by_month_without_any_key_and_whoever_reads_it_is_on_record() {
    for (int person = 0; person < 60; person++) {
      UUID user = UUID.randomUUID();
      int level = 3 + person % 4;
      for (int i = 0; i < 8; i++) {
        int mood = level + ((7 * i + 3 * person) % 5 == 0 ? 1 : 0);
        checkIn(user, MONTH.minusMonths(1).atDay(DAYS.get(i)), mood);
        checkIn(user, MONTH.atDay(DAYS.get(i)), mood + (person < 24 ? 3 : 0));
      }
      KEYS.destroy(user);
    }
    UUID seldom = UUID.randomUUID();
    checkIn(seldom, MONTH.atDay(3), 10);

    JsonNode answer = get(clinician(), CHANGE + "?month=" + MONTH).getBody();

    assertThat(answer.path("month").asString()).isEqualTo("2019-06");
    assertThat(answer.path("compared_with").asString()).isEqualTo("2019-05");
    assertThat(answer.path("measure").asString()).isEqualTo("check_in_mood");
    assertThat(answer.path("validated").asBoolean()).isFalse();
    assertThat(answer.path("people").asInt()).isEqualTo(60);
    assertThat(answer.path("mean_change").asDouble()).isEqualTo(1.2);
    assertThat(answer.path("interval_low").asDouble()).isBetween(0.7, 1.1);
    assertThat(answer.path("reliability").asDouble()).isBetween(0.7, 1.0);
    assertThat(answer.at("/reliable_change/higher/people").asInt()).isEqualTo(25);
    assertThat(answer.at("/reliable_change/steady/people").asInt()).isEqualTo(35);
    assertThat(answer.at("/reliable_change/lower/suppressed").asBoolean()).isTrue();
    assertThat(
            database
                .sql("SELECT action || ' ' || resource_id FROM audit_entry WHERE actor_id = ?")
                .param(reader)
                .query(String.class)
                .list())
        .containsExactly("clinical.change-read 2019-06");
  }

  @Test
  void of_nine_people_nothing_is_told() {
    for (int person = 0; person < 9; person++) {
      somebody(DAYS, 1);
    }

    JsonNode answer = get(clinician(), CHANGE + "?month=" + MONTH).getBody();

    assertThat(answer.path("suppressed").asBoolean()).isTrue();
    assertThat(answer.path("people").isNull()).isTrue();
    assertThat(answer.path("mean_change").isNull()).isTrue();
    assertThat(answer.path("reason").asString()).isEqualTo("too_few_people");
  }

  @ParameterizedTest(name = "{0}: {2} people")
  @CsvSource({
    "1 8 30, 3, 0",
    "1 2 3 4 5 6 7 8 9 10, 1, 0",
    "1 11 12 13 14 15 16 17 18, 1, 0",
    "1 2 5 11 12 21 22, 5, 0",
    "1 2 11 12 13 14 22 30, 1, 10"
  })
  void whose_days_are_few_or_all_at_one_end_of_the_month_is_not_counted(
      String days, int checkinsADay, int people) {
    for (int person = 0; person < 12; person++) {
      somebody(Stream.of(days.split(" ", -1)).map(Integer::valueOf).toList(), checkinsADay);
    }

    JsonNode answer = get(clinician(), CHANGE + "?month=" + MONTH).getBody();

    assertThat(answer.path("people").asInt(0)).isEqualTo(people);
    assertThat(answer.path("suppressed").asBoolean()).isEqualTo(people == 0);
  }

  @Test
  void a_day_counts_once_however_often_somebody_checks_in() {
    for (int person = 0; person < 12; person++) {
      UUID user = somebody(DAYS, 1);
      for (int i = 0; i < 15; i++) {
        checkIn(user, MONTH.atDay(9), 1);
      }
    }

    JsonNode answer = get(clinician(), CHANGE + "?month=" + MONTH).getBody();

    assertThat(answer.path("mean_change").asDouble()).isEqualTo(1.4);
  }

  @ParameterizedTest
  @CsvSource({
    "month=2019-13, 400, month",
    "month=June, 400, month",
    "month=%2B10000-01, 400, month",
    "month=-0001-01, 400, month",
    "month=9999-12, 422, month",
    "from=2019-06-01, 400, from",
    "user_id=1, 400, user_id"
  })
  void only_whole_months_that_are_settled_can_be_asked_for(String query, int status, String field) {
    for (String path : List.of(CHANGE, EFFECTIVENESS)) {
      ResponseEntity<JsonNode> answer = get(clinician(), path + "?" + query);

      assertThat(answer.getStatusCode().value()).isEqualTo(status);
      assertThat(answer.getBody().at("/errors/0/field").asString()).isEqualTo(field);
    }
    YearMonth running = YearMonth.now(ZoneOffset.UTC);
    assertThat(get(clinician(), CHANGE + "?month=" + running).getStatusCode().value())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHANGE, EFFECTIVENESS})
  void members_and_operators_are_refused(String path) {
    String member = TOKENS.token(reader).roles("member").permissions("insights:own").sign();
    String operator = TOKENS.staff(reader, "operator", "usage:read");

    assertThat(get(member, path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get(operator, path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get(clinician(), path).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  /** What the places hide, by the total that the company tells; counts are rounded. */
  private static long leftOver(JsonNode answer) {
    long total = cell(answer, "company", "alone").path("people").asLong();
    for (JsonNode cell : table(answer, "place")) {
      if (cell.path("approach").asString().equals("CBT")) {
        total -= cell.path("people").asLong(0);
      }
    }
    return total;
  }

  private Map<String, JsonNode> everything() {
    Map<String, JsonNode> answers = new HashMap<>();
    for (int back = -2; back <= 2; back++) {
      for (String path : List.of(CHANGE, EFFECTIVENESS)) {
        String query = path + "?month=" + MONTH.plusMonths(back);
        answers.put(query, get(clinician(), query).getBody());
      }
    }
    return answers;
  }

  private static JsonNode table(JsonNode answer, String by) {
    for (JsonNode table : answer.path("tables")) {
      if (table.path("by").asString().equals(by)) {
        return table.path("cells");
      }
    }
    throw new AssertionError("no table by " + by);
  }

  private static JsonNode cell(JsonNode answer, String by, String context) {
    for (JsonNode cell : table(answer, by)) {
      if (cell.path("approach").asString().equals("CBT")
          && cell.path("context").asString().equals(context)) {
        return cell;
      }
    }
    throw new AssertionError("no cell " + context);
  }

  private void rateAt(String place, int people, int rating) {
    for (int i = 0; i < people; i++) {
      UUID user = UUID.randomUUID();
      LocalDate day = MONTH.atDay(1 + i % 28);
      moment(user, day, 5, place, "{anxious}");
      database
          .sql(
              "INSERT INTO intervention_rating (user_id, session_id, occurred_at, zone, local_date,"
                  + " intervention_id, approach, rating) VALUES (?, ?, ?, 'UTC', ?, ?, 'CBT', ?)")
          .params(
              user,
              UUID.randomUUID(),
              day.atTime(13, 0).atOffset(ZoneOffset.UTC),
              day,
              UUID.randomUUID(),
              rating)
          .update();
    }
  }

  /** Has 4 on these days of the month before, and 6 on these of the month. */
  private UUID somebody(List<Integer> days, int checkinsADay) {
    UUID user = UUID.randomUUID();
    for (int day : days) {
      for (int i = 0; i < checkinsADay; i++) {
        checkIn(user, MONTH.minusMonths(1).atDay(day), 4);
        checkIn(user, MONTH.atDay(day), 6);
      }
    }
    return user;
  }

  private void checkIn(UUID user, LocalDate day, int mood) {
    moment(user, day, mood, null, "{}");
  }

  private void moment(UUID user, LocalDate day, int mood, @Nullable String place, String feelings) {
    database
        .sql(
            "INSERT INTO mood_moment (user_id, checkin_id, occurred_at, zone, local_date, mood,"
                + " location, social, feelings)"
                + " VALUES (?, ?, ?, 'UTC', ?, ?, ?, 'alone', ?::text[])")
        .params(
            user,
            UUID.randomUUID(),
            day.atTime(12, 0).atOffset(ZoneOffset.UTC),
            day,
            mood,
            place,
            feelings)
        .update();
  }

  private String clinician() {
    return TOKENS.staff(reader, "therapist", "clinical:read");
  }
}
