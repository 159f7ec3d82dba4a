package org.evenkeel.notification.schedule.model;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When a person is not to be disturbed, in local time; over midnight where {@code end} is the
 * earlier one. Equal ends are no quiet time.
 */
public record QuietTimes(LocalTime start, LocalTime end) {

  private static final long DAY = Duration.ofDays(1).toNanos();

  public boolean contains(LocalTime time) {
    return start.isAfter(end)
        ? !time.isBefore(start) || time.isBefore(end)
        : !time.isBefore(start) && time.isBefore(end);
  }

  /** How long from a time outside until it is quiet. */
  public Duration untilQuiet(LocalTime time) {
    return Duration.ofNanos(Math.floorMod(start.toNanoOfDay() - time.toNanoOfDay(), DAY));
  }
}
