package org.evenkeel.analytics.achievements.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.achievements.AchievementAnnouncements;
import org.evenkeel.analytics.achievements.AnnouncedAchievements;
import org.evenkeel.analytics.achievements.UnlockedAchievements;
import org.evenkeel.analytics.achievements.pause.Pause;
import org.evenkeel.analytics.achievements.pause.PauseAnnouncements;
import org.evenkeel.analytics.achievements.pause.Pauses;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.analytics.StreakPauseChanged;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes achievements and pauses, and reads again what was published. */
@Component
class AchievementFacts
    implements AchievementAnnouncements, AnnouncedAchievements, PauseAnnouncements {

  private final Outbox outbox;
  private final UnlockedAchievements achievements;
  private final Pauses pauses;

  AchievementFacts(Outbox outbox, UnlockedAchievements achievements, Pauses pauses) {
    this.outbox = outbox;
    this.achievements = achievements;
    this.pauses = pauses;
  }

  @Override
  public void unlocked(UUID userId, String achievement, LocalDate day, Instant at) {
    outbox.publish(userId, new AchievementUnlocked(userId, achievement, day, at));
  }

  @Override
  public void set(UUID userId, Pause pause, Instant at) {
    outbox.publish(
        userId, new StreakPauseChanged(pause.id(), userId, pause.firstDay(), pause.lastDay(), at));
  }

  @Override
  public void takenBack(UUID userId, Pause pause, Instant at) {
    outbox.publish(userId, new StreakPauseChanged(pause.id(), userId, pause.firstDay(), null, at));
  }

  @Override
  public FactSubscription rereading() {
    return FactSubscription.rereading(Topics.ANALYTICS_INSIGHTS)
        .handle(
            AchievementUnlocked.class,
            (e, f) ->
                achievements.unlock(f.userId(), f.achievement(), f.localDate(), f.unlockedAt()))
        .handle(StreakPauseChanged.class, (e, f) -> keep(f))
        .build();
  }

  private void keep(StreakPauseChanged fact) {
    LocalDate lastDay = fact.lastDay();
    if (lastDay == null) {
      pauses.remove(fact.userId(), fact.pauseId());
    } else {
      pauses.keep(fact.userId(), new Pause(fact.pauseId(), fact.firstDay(), lastDay));
    }
  }
}
