package org.evenkeel.analytics.achievements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityRecorded;
import org.evenkeel.platform.time.Moments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Unlocks what an activity completes, in the activity's own transaction, each thing once. */
@Component
class Unlocking {

  private final AchievementCatalogue catalogue;
  private final UnlockedAchievements unlocked;
  private final Activities activities;
  private final AchievementAnnouncements announcements;
  private final Clock clock;

  Unlocking(
      AchievementCatalogue catalogue,
      UnlockedAchievements unlocked,
      Activities activities,
      AchievementAnnouncements announcements,
      Clock clock) {
    this.catalogue = catalogue;
    this.unlocked = unlocked;
    this.activities = activities;
    this.announcements = announcements;
    this.clock = clock;
  }

  @EventListener
  void on(ActivityRecorded event) {
    Activity activity = event.activity();
    UUID userId = activity.userId();
    Map<String, Instant> already = unlocked.of(userId);
    Map<String, Long> measures = measures(userId, activity.localDate());
    Instant now = Moments.now(clock);
    for (Achievement achievement : catalogue.all()) {
      if (!already.containsKey(achievement.id())
          && measures.getOrDefault(achievement.measure(), 0L) >= achievement.threshold()
          && unlocked.unlock(userId, achievement.id(), activity.localDate(), now)) {
        announcements.unlocked(userId, achievement.id(), activity.localDate(), now);
      }
    }
  }

  private Map<String, Long> measures(UUID userId, LocalDate day) {
    Map<String, Long> measures = new HashMap<>();
    activities.tally(userId).forEach((kind, tally) -> measures.put(kind.code(), tally.count()));
    List<LocalDate> days = activities.activeDays(userId);
    measures.put("active_days", (long) days.size());
    measures.put("streak_days", (long) Streak.of(days, day).longestDays());
    return measures;
  }
}
