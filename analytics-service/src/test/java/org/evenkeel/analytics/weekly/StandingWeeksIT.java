package org.evenkeel.analytics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Weeks that are over, from the facts to the answer and to the fact that one stands. */
class StandingWeeksIT extends MemberWeeks {
  @Autowired private ClosingWeeks closing;

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
}
