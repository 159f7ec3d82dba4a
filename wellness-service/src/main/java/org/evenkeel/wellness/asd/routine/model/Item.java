package org.evenkeel.wellness.asd.routine.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/**
 * One thing of a routine.
 *
 * @param nameSealed ciphertext
 * @param days one at least
 * @param toleranceMinutes 0 to 720, both ways
 */
public record Item(
    UUID id, String nameSealed, LocalTime at, Set<DayOfWeek> days, int toleranceMinutes) {
  public Item {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a day at least");
    }
  }

  /** Whether it comes at the same times as another, with the same tolerance. */
  public boolean timedLike(Item other) {
    return at.equals(other.at)
        && days.equals(other.days)
        && toleranceMinutes == other.toleranceMinutes;
  }

  /** Hides the person's words. */
  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
