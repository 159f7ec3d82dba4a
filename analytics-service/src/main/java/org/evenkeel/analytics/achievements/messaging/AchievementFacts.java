package org.evenkeel.analytics.achievements.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.achievements.AchievementAnnouncements;
import org.evenkeel.analytics.achievements.AnnouncedAchievements;
import org.evenkeel.analytics.achievements.UnlockedAchievements;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes an achievement, and reads again what was published. */
@Component
class AchievementFacts implements AchievementAnnouncements, AnnouncedAchievements {

  private final Outbox outbox;
  private final UnlockedAchievements achievements;

  AchievementFacts(Outbox outbox, UnlockedAchievements achievements) {
    this.outbox = outbox;
    this.achievements = achievements;
  }

  @Override
  public void unlocked(UUID userId, String achievement, LocalDate day, Instant at) {
    outbox.publish(userId, new AchievementUnlocked(userId, achievement, day, at));
  }

  @Override
  public FactSubscription rereading() {
    return FactSubscription.rereading(Topics.ANALYTICS_INSIGHTS)
        .handle(
            AchievementUnlocked.class,
            (e, f) ->
                achievements.unlock(f.userId(), f.achievement(), f.localDate(), f.unlockedAt()))
        .build();
  }
}
