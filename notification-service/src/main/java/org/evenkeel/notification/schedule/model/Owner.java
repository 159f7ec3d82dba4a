package org.evenkeel.notification.schedule.model;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose schedules they are.
 *
 * @param zone null until it is known
 * @param quiet null for no quiet hours
 * @param member staff are asked nothing in the morning
 * @param hyperfocus whether they want to be called out of deep focus
 */
public record Owner(
    UUID userId,
    @Nullable ZoneId zone,
    @Nullable QuietTimes quiet,
    boolean member,
    boolean hyperfocus) {

  /** How the day of one of their schedules runs; null while no zone is known. */
  public @Nullable Day day(Schedule schedule, ZoneSource zones) {
    ZoneId fixed = schedule.zone();
    if (fixed != null) {
      return new Day(zones.rules(fixed), null);
    }
    return zone == null ? null : new Day(zones.rules(zone), quiet);
  }
}
