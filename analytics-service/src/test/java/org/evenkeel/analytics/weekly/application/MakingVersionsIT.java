package org.evenkeel.analytics.weekly.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.MemberWeeks;
import org.evenkeel.analytics.weekly.model.FocusArea;
import org.evenkeel.analytics.weekly.model.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * When a week gets a version, and when it does not. Nothing is committed, so that the service does
 * not see it.
 */
class MakingVersionsIT extends MemberWeeks {

  private static final Duration FIRST_WITHIN = Duration.ofDays(45);

  @Autowired private LookingAtWeeks looking;
  @Autowired private WeeklySummaries summaries;

  private final Week week = new Week(MONDAY, SUNDAY);
  private final Instant closed = week.closesAt(ZONE, Duration.ofHours(36));

  private MakingVersions making() {
    return new MakingVersions(
        looking,
        summaries,
        new WeeklyTiming(
            Duration.ofHours(36),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(15),
            FIRST_WITHIN),
        meters);
  }

  @Test
  void rows_that_are_written_again_make_no_version_and_a_change_does() {
    undone(
        () -> {
          UUID one = felt(MONDAY, 6, null);
          felt(MONDAY, 6, null);
          felt(MONDAY.plusDays(1), 4, null);
          summaries.add(user, next(closed).orElseThrow());
          assertThat(next(closed)).isEmpty();

          database
              .sql("UPDATE mood_moment SET mood = 8 WHERE user_id = ? AND checkin_id = ?")
              .params(user, one)
              .update();
          WeeklySummary second = next(closed).orElseThrow();
          assertThat(second.version()).isEqualTo(2);
          assertThat(second.figures().averageMoodScore()).isEqualTo(6.0);
        });
  }

  @Test
  void energy_that_is_told_later_is_a_change_though_the_mood_is_the_same() {
    undone(
        () -> {
          felt(MONDAY, 6, null);
          felt(MONDAY.plusDays(1), 4, null);
          felt(MONDAY.plusDays(2), 5, null);
          summaries.add(user, next(closed).orElseThrow());

          database.sql("UPDATE mood_moment SET energy = 2 WHERE user_id = ?").param(user).update();
          WeeklySummary second = next(closed).orElseThrow();
          assertThat(second.version()).isEqualTo(2);
          assertThat(second.figures().energyCheckins()).isEqualTo(3);
          assertThat(second.figures().recommendedFocusAreas())
              .anyMatch(focus -> focus.area() == FocusArea.REST);

          summaries.add(user, second);
          database.sql("UPDATE mood_moment SET energy = 9 WHERE user_id = ?").param(user).update();
          assertThat(next(closed)).map(WeeklySummary::version).contains(3);
        });
  }

  @Test
  void a_week_of_which_none_stands_is_put_down_for_a_while_and_then_stays_open() {
    undone(
        () -> {
          felt(MONDAY, 6, 5);
          Instant last = week.closesAt(ZONE, FIRST_WITHIN);
          double before = tooOld();

          assertThat(next(last)).map(WeeklySummary::version).contains(1);
          assertThat(next(last.plusMillis(1))).isEmpty();
          assertThat(tooOld()).isEqualTo(before + 1);

          summaries.add(user, next(last).orElseThrow());
          felt(MONDAY, 2, 5);
          assertThat(next(last.plus(Duration.ofDays(300)))).map(WeeklySummary::version).contains(2);
        });
  }

  private Optional<WeeklySummary> next(Instant now) {
    return making().next(user, week, ZONE, now);
  }

  private double tooOld() {
    return meters.counter("weekly_summaries_total", "outcome", "too_old").count();
  }

  private UUID felt(LocalDate day, int mood, @Nullable Integer energy) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            "INSERT INTO mood_moment (user_id, checkin_id, occurred_at, zone, local_date, mood,"
                + " energy, feelings) VALUES (?, ?, '2026-03-23T10:00Z', 'UTC', ?, ?, ?, '{}')")
        .params(user, id, day, mood, energy)
        .update();
    return id;
  }

  private void undone(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }
}
