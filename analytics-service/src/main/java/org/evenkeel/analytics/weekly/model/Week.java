package org.evenkeel.analytics.weekly.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A week of somebody's own days; shorter than seven where the day that weeks start on has changed.
 *
 * @param end its last day
 */
public record Week(LocalDate start, LocalDate end) {

  private static final int DAYS = 7;

  public Week {
    if (end.isBefore(start) || end.isAfter(start.plusDays(DAYS - 1))) {
      throw new IllegalArgumentException("a week has one to seven days");
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /**
   * From when on it stands.
   *
   * @param zone where the person is; the week ends when its last day ends there
   * @param grace how long what was recorded offline, or in another zone, is waited for
   */
  public Instant closesAt(ZoneId zone, Duration grace) {
    return end.plusDays(1).atStartOfDay(zone).toInstant().plus(grace);
  }

  /** What is left around one of its days beside another week, which does not hold that day. */
  public Week around(LocalDate day, Week other) {
    if (other.end().isBefore(day)) {
      LocalDate from = other.end().plusDays(1);
      return from.isAfter(start) ? new Week(from, end) : this;
    }
    LocalDate to = other.start().minusDays(1);
    return to.isBefore(end) ? new Week(start, to) : this;
  }
}
