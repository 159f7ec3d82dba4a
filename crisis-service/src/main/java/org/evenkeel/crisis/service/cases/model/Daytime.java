package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which a person may be asked how they are, on their own wall clock.
 *
 * @param until later than {@code from}, on the same day; not included
 */
public record Daytime(LocalTime from, LocalTime until) {

  public Daytime {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a day ends after it begins");
    }
  }

  /** The moment itself when it is in these hours, else when they next begin. */
  public Instant atOrAfter(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (time.isBefore(from)) {
      return beginning(local.toLocalDate(), zone);
    }
    return time.isBefore(until) ? moment : beginning(local.toLocalDate().plusDays(1), zone);
  }

  /** Where clocks skip the beginning, {@link ZonedDateTime} takes the time after the gap. */
  private Instant beginning(LocalDate day, ZoneId zone) {
    return day.atTime(from).atZone(zone).toInstant();
  }
}
