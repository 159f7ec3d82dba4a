package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days off, both ends included.
 *
 * @param firstDay the member's own day
 * @param lastDay not before the first
 */
public record Pause(UUID id, LocalDate firstDay, LocalDate lastDay) {

  public Pause {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("a pause ends before it begins");
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  boolean endsBefore(LocalDate day) {
    return lastDay.isBefore(day);
  }
}
