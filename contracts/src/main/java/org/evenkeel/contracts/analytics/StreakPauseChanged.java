package org.evenkeel.contracts.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A person paused their streak, changed a pause or went on.
 *
 * @param firstDay the person's own day
 * @param lastDay included; null when the pause was taken back before a day of it came
 */
public record StreakPauseChanged(
    UUID pauseId, UUID userId, LocalDate firstDay, @Nullable LocalDate lastDay, Instant changedAt)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "StreakPauseChanged[...]";
  }
}
