package org.evenkeel.analytics.achievements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Tells the other services about achievements, in the current transaction. */
public interface AchievementAnnouncements {

  void unlocked(UUID userId, String achievement, LocalDate day, Instant at);
}
