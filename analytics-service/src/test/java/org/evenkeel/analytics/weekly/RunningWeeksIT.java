package org.evenkeel.analytics.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The week that runs, and what a change of the day weeks start on does to it. */
class RunningWeeksIT extends MemberWeeks {

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
  void what_cannot_be_read_holds_up_nobody() {
    BROKER.publishGarbage(user, PreferencesChanged.class);
    publish(preferring("sunday"));

    await().atMost(Duration.ofSeconds(30)).until(() -> count("week_rule") == 2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.deadLetters(Topics.IDENTITY_USERS, "analytics-weeks", user) == 1);
  }
}
