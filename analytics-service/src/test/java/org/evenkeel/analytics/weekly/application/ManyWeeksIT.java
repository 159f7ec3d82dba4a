package org.evenkeel.analytics.weekly.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.analytics.weekly.MemberWeeks;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member of whom very many weeks are marked, as by a rebuild that fills a new column. */
class ManyWeeksIT extends MemberWeeks {

  private static final int WEEKS = 20;
  private static final int SLICE = ClosingWeeks.MOST_WEEKS;

  @Autowired private ClosingWeeks closing;

  @Test
  void some_weeks_are_put_down_at_a_time_the_newest_first_and_what_is_left_stays_due() {
    undone(
        () -> {
          IntStream.range(0, WEEKS).forEach(week -> done(day(week)));

          pass();
          assertThat(standing()).containsExactlyElementsOf(newest(SLICE));
          assertThat(waiting("days")).isZero();
          assertThat(waiting("weeks")).isEqualTo(WEEKS - SLICE);
          assertThat(isDueAtOnce()).isTrue();

          // what comes meanwhile has its turn at once
          done(day(WEEKS - 1).plusDays(1));
          pass();
          assertThat(standing()).containsExactlyElementsOf(newest(2 * SLICE - 1));
          assertThat(versions(day(WEEKS - 1))).isEqualTo(2);
          assertThat(versions(day(WEEKS - 2))).isEqualTo(1);

          pass();
          assertThat(standing()).hasSize(WEEKS);
          assertThat(count("weekly_due")).isZero();
          assertThat(count("weekly_summary")).isEqualTo(WEEKS + 1);
        });
  }

  /** 84 days and the week itself: 14 weeks, of which each is looked at once. */
  @Test
  void weeks_that_look_back_on_a_marked_day_are_looked_at_once_each() {
    undone(
        () -> {
          IntStream.range(0, WEEKS).forEach(week -> done(day(week)));
          IntStream.range(0, 3).forEach(pass -> pass());
          double before = unchanged();

          done(day(0));
          pass();
          assertThat(waiting("weeks")).isEqualTo(14 - SLICE);
          pass();

          assertThat(count("weekly_due")).isZero();
          assertThat(unchanged() - before).isEqualTo(14);
        });
  }

  @Test
  void the_service_gets_through_and_tells_each_week_once() {
    transaction.executeWithoutResult(
        status -> IntStream.range(0, WEEKS).forEach(week -> done(day(week))));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("weekly_summary") == WEEKS && count("weekly_due") == 0);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(WeeklySummaryReady.class, user).size() >= WEEKS);
    assertThat(BROKER.published(WeeklySummaryReady.class, user))
        .hasSize(WEEKS)
        .allMatch(fact -> fact.version() == 1);
  }

  /** As if there had been quiet. */
  private void pass() {
    database
        .sql("UPDATE weekly_due SET touched_at = 'epoch' WHERE user_id = ?")
        .param(user)
        .update();
    closing.close(user);
  }

  private static LocalDate day(int week) {
    return MONDAY.minusWeeks(WEEKS - week);
  }

  private static List<LocalDate> newest(int weeks) {
    return IntStream.rangeClosed(1, weeks).mapToObj(MONDAY::minusWeeks).toList();
  }

  private List<LocalDate> standing() {
    return database
        .sql(
            "SELECT DISTINCT week_start FROM weekly_summary WHERE user_id = ?"
                + " ORDER BY week_start DESC")
        .param(user)
        .query(LocalDate.class)
        .list();
  }

  private int versions(LocalDate weekStart) {
    return database
        .sql("SELECT count(*) FROM weekly_summary WHERE user_id = ? AND week_start = ?")
        .params(user, weekStart)
        .query(Integer.class)
        .single();
  }

  private int waiting(String column) {
    return database
        .sql("SELECT cardinality(" + column + ") FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query(Integer.class)
        .single();
  }

  private boolean isDueAtOnce() {
    return database
        .sql("SELECT due_at <= clock_timestamp() FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query(Boolean.class)
        .single();
  }

  private double unchanged() {
    return meters.counter("weekly_summaries_total", "outcome", "unchanged").count();
  }

  private void done(LocalDate day) {
    database
        .sql(
            "INSERT INTO activity (user_id, kind, record_id, occurred_at, local_date)"
                + " VALUES (?, 'idea', ?, now(), ?)")
        .params(user, UUID.randomUUID(), day)
        .update();
  }

  private void undone(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }
}
