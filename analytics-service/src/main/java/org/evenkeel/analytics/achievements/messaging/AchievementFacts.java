package org.evenkeel.analytics.achievements.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.achievements.AchievementAnnouncements;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes an achievement. */
@Component
class AchievementFacts implements AchievementAnnouncements {

  private final Outbox outbox;

  AchievementFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void unlocked(UUID userId, String achievement, LocalDate day, Instant at) {
    outbox.publish(userId, new AchievementUnlocked(userId, achievement, day, at));
  }
}
