package org.evenkeel.analytics.weekly.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.weekly.MemberWeeks;
import org.evenkeel.analytics.weekly.application.DueWeeks.Marked;
import org.evenkeel.analytics.weekly.application.WeeklyTiming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which days are marked, when they are looked at, and when again after a failure. Nothing is
 * committed, so that the service does not see it.
 */
class MarkedDaysIT extends MemberWeeks {

  private static final Duration QUIET = Duration.ofMinutes(2);
  private static final Duration QUIET_AT_MOST = Duration.ofMinutes(15);

  private JdbcDueWeeks due() {
    return new JdbcDueWeeks(
        database,
        new WeeklyTiming(
            Duration.ofHours(36),
            Duration.ofSeconds(10),
            QUIET,
            QUIET_AT_MOST,
            Duration.ofDays(45)));
  }

  @Test
  void a_pause_marks_the_weeks_that_stand_and_no_others() {
    undone(
        () -> {
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
          assertThat(isDue(moment("touched_at").plus(QUIET).minusSeconds(1))).isFalse();
        });
  }

  /** The same check-in comes to two tables by two handlers. */
  @Test
  void a_day_is_looked_at_when_nothing_has_come_for_two_minutes() {
    undone(
        () -> {
          done(MONDAY);
          Instant first = moment("touched_at");
          assertThat(isDue(first.plus(QUIET).minusMillis(1))).isFalse();
          assertThat(isDue(first.plus(QUIET))).isTrue();

          felt(MONDAY);
          Instant second = moment("touched_at");
          assertThat(second).isAfter(first);
          assertThat(isDue(second.plus(QUIET).minusMillis(1))).isFalse();
          assertThat(isDue(second.plus(QUIET))).isTrue();
          assertThat(days()).containsExactly(MONDAY);
        });
  }

  @Test
  void what_goes_on_coming_puts_nobody_off_for_longer_than_a_quarter_of_an_hour() {
    undone(
        () -> {
          done(MONDAY);
          Instant since = moment("due_at");
          database
              .sql(
                  "UPDATE weekly_due SET due_at = due_at - interval '14 minutes' WHERE user_id = ?")
              .param(user)
              .update();
          done(MONDAY);
          felt(MONDAY.plusDays(1));

          assertThat(moment("due_at")).isEqualTo(since.minus(Duration.ofMinutes(14)));
          assertThat(isDue(since.plusSeconds(59))).isFalse();
          assertThat(isDue(since.plusSeconds(60))).isTrue();
        });
  }

  @Test
  void an_upload_over_the_moment_a_week_closes_is_waited_for() {
    undone(
        () -> {
          done(MONDAY);
          Instant closes = moment("touched_at").minusSeconds(1);
          due().keep(user, new Marked(Set.of(MONDAY), Set.of()), closes);
          felt(MONDAY);

          assertThat(moment("due_at")).isEqualTo(closes);
          assertThat(isDue(closes.plusSeconds(2))).isFalse();
          assertThat(isDue(moment("touched_at").plus(QUIET))).isTrue();
        });
  }

  @Test
  void another_rule_lets_a_kept_day_be_looked_at_but_not_in_the_middle_of_an_upload() {
    undone(
        () -> {
          done(MONDAY);
          due()
              .keep(
                  user,
                  new Marked(Set.of(MONDAY), Set.of()),
                  moment("touched_at").plus(Duration.ofDays(5)));
          assertThat(isDue(moment("touched_at").plus(QUIET))).isFalse();
          database.sql("UPDATE week_rule SET first_day = 6 WHERE user_id = ?").param(user).update();

          assertThat(isDue(moment("touched_at").plus(QUIET).minusMillis(1))).isFalse();
          assertThat(isDue(moment("touched_at").plus(QUIET))).isTrue();

          due()
              .keep(
                  user,
                  new Marked(Set.of(MONDAY), Set.of()),
                  moment("touched_at").plus(Duration.ofDays(5)));
          database.sql("DELETE FROM week_rule WHERE user_id = ?").param(user).update();
          assertThat(isDue(moment("touched_at").plus(QUIET))).isTrue();
        });
  }

  @Test
  void another_zone_lets_a_kept_day_be_looked_at_and_the_same_zone_does_not() {
    undone(
        () -> {
          done(MONDAY);
          Instant touched = moment("touched_at");
          Instant kept = touched.plus(Duration.ofDays(5));
          due().keep(user, new Marked(Set.of(MONDAY), Set.of()), kept);
          place("Europe/Berlin");
          assertThat(moment("due_at")).isEqualTo(kept);
          assertThat(isDue(touched.plus(QUIET))).isFalse();

          place("Pacific/Auckland");
          assertThat(isDue(touched.plus(QUIET).minusMillis(1))).isFalse();
          assertThat(isDue(touched.plus(QUIET))).isTrue();

          due().keep(user, new Marked(Set.of(MONDAY), Set.of()), kept);
          place(null);
          assertThat(isDue(touched.plus(QUIET))).isTrue();

          due().keep(user, new Marked(Set.of(MONDAY), Set.of()), touched.minusSeconds(5));
          place("Pacific/Honolulu");
          assertThat(moment("due_at")).isEqualTo(touched.minusSeconds(5));
        });
  }

  @ParameterizedTest(name = "{0} in a row: {1} s")
  @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "200, 3600"})
  void a_failure_waits_twice_as_long_as_the_one_before_up_to_an_hour(int failures, long seconds) {
    undone(
        () -> {
          done(MONDAY);
          Instant now = moment("touched_at").plus(Duration.ofHours(1));
          for (int i = 0; i < failures; i++) {
            due().failed(user, now);
          }
          assertThat(moment("due_at")).isEqualTo(now.plusSeconds(seconds));
          assertThat(isDue(now)).isFalse();

          due().keep(user, new Marked(Set.of(MONDAY), Set.of()), now);
          due().failed(user, now);
          assertThat(moment("due_at")).isEqualTo(now.plusSeconds(30));
        });
  }

  /** Whether both the list and the claim say so. */
  private boolean isDue(Instant now) {
    boolean listed = due().due(now, 10_000).contains(user);
    assertThat(due().claim(user, now).isPresent()).isEqualTo(listed);
    return listed;
  }

  private void undone(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }

  private void place(@Nullable String zone) {
    database.sql("UPDATE place SET zone = ? WHERE user_id = ?").params(zone, user).update();
  }

  private void done(LocalDate day) {
    database
        .sql(
            "INSERT INTO activity (user_id, kind, record_id, occurred_at, local_date)"
                + " VALUES (?, 'checkin', ?, now(), ?)")
        .params(user, UUID.randomUUID(), day)
        .update();
  }

  private void felt(LocalDate day) {
    database
        .sql(
            "INSERT INTO mood_moment (user_id, checkin_id, occurred_at, zone, local_date, mood,"
                + " feelings) VALUES (?, ?, now(), 'UTC', ?, 5, '{}')")
        .params(user, UUID.randomUUID(), day)
        .update();
  }

  private List<LocalDate> days() {
    return database
        .sql("SELECT unnest(days) FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query(LocalDate.class)
        .list();
  }

  private Instant moment(String column) {
    return database
        .sql("SELECT " + column + " FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toInstant();
  }
}
