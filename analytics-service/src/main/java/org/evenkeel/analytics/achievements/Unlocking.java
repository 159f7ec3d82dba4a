package org.evenkeel.analytics.achievements;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.achievements.pause.PauseChanged;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.activity.ActivityRecorded;
import org.evenkeel.platform.time.Moments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Unlocks what an activity or a pause completes, in its own transaction, each thing once. Whoever
 * tells of them holds the member's lock.
 */
@Component
class Unlocking {

  private final AchievementCatalogue catalogue;
  private final UnlockedAchievements unlocked;
  private final Activities activities;
  private final Streaks streaks;
  private final AchievementAnnouncements announcements;
  private final Clock clock;
  private final MeterRegistry meters;

  Unlocking(
      AchievementCatalogue catalogue,
      UnlockedAchievements unlocked,
      Activities activities,
      Streaks streaks,
      AchievementAnnouncements announcements,
      Clock clock,
      MeterRegistry meters) {
    this.catalogue = catalogue;
    this.unlocked = unlocked;
    this.activities = activities;
    this.streaks = streaks;
    this.announcements = announcements;
    this.clock = clock;
    this.meters = meters;
  }

  @EventListener
  void on(ActivityRecorded event) {
    Activity activity = event.activity();
    check(activity.userId(), activity.localDate());
  }

  @EventListener
  void on(PauseChanged event) {
    check(event.userId(), event.day());
  }

  private void check(UUID userId, LocalDate day) {
    Map<String, Instant> already = unlocked.of(userId);
    Map<String, Long> measures = measures(userId, day);
    Instant now = Moments.now(clock);
    for (Achievement achievement : catalogue.all()) {
      if (!already.containsKey(achievement.id())
          && measures.getOrDefault(achievement.measure(), 0L) >= achievement.threshold()
          && unlocked.unlock(userId, achievement.id(), day, now)) {
        announcements.unlocked(userId, achievement.id(), day, now);
        meters
            .counter("analytics_achievements_unlocked_total", "achievement", achievement.id())
            .increment();
      }
    }
  }

  private Map<String, Long> measures(UUID userId, LocalDate day) {
    Map<String, Long> measures = new HashMap<>();
    Map<ActivityKind, Activities.Tally> tallies = activities.tally(userId);
    tallies.forEach((kind, tally) -> measures.put(kind.code(), tally.count()));
    measures.put(Achievement.KINDS_TRIED, (long) tallies.size());
    measures.put(Achievement.ACTIVE_DAYS, (long) activities.activeDays(userId).size());
    measures.put(Achievement.STREAK_DAYS, (long) streaks.of(userId, day).longestDays());
    return measures;
  }
}
