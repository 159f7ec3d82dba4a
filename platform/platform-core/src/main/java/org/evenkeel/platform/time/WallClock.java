package org.evenkeel.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * From wall-clock times to instants. A time that does not exist (a gap) becomes the first valid
 * moment after the gap; of a time that exists twice (a fold) the first is meant, once. Both keep
 * the order of times, so that two that differ never change places.
 */
public final class WallClock {

  private WallClock() {}

  /** The moment at which clocks under these rules first show this time, or first jump past it. */
  public static Instant instantOf(LocalDateTime local, ZoneRules rules) {
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change == null) {
      return local.toInstant(rules.getOffset(local));
    }
    return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
  }

  /** What clocks show. */
  public static LocalDateTime shown(Instant instant, ZoneRules rules) {
    return LocalDateTime.ofEpochSecond(
        instant.getEpochSecond(), instant.getNano(), rules.getOffset(instant));
  }

  /** Whether there is such a day: a zone that crosses the date line eastwards in law skips one. */
  public static boolean exists(LocalDate date, ZoneRules rules) {
    ZoneOffsetTransition change = rules.getTransition(date.atStartOfDay());
    return change == null
        || change.isOverlap()
        || change.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay())
        || change.getDateTimeBefore().isAfter(date.atStartOfDay());
  }
}
