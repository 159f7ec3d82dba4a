package org.evenkeel.acceptance.faults;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a member lives.
 *
 * @param country ISO 3166-1 alpha-2
 * @param weekStart the day on which weeks begin there
 */
record Home(String country, ZoneId zone, DayOfWeek weekStart) {

  private static final List<Home> ALL =
      List.of(
          new Home("GB", ZoneId.of("Europe/London"), DayOfWeek.MONDAY),
          new Home("US", ZoneId.of("Pacific/Honolulu"), DayOfWeek.SUNDAY),
          new Home("NZ", ZoneId.of("Pacific/Auckland"), DayOfWeek.MONDAY),
          new Home("EG", ZoneId.of("Africa/Cairo"), DayOfWeek.SATURDAY));

  /** Homes in turns, so that every week start and both ends of the calendar are there. */
  static Home of(int member) {
    return ALL.get(member % ALL.size());
  }
}
