package org.evenkeel.analytics.weekly.model;

import java.time.LocalDate;

/**
 * How a day was.
 *
 * @param mood mean of its check-ins, 1 to 10
 */
public record DayMood(LocalDate day, double mood) {

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "DayMood[...]";
  }
}
