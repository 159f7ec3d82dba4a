package org.evenkeel.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment and the day it was for the person who lived it.
 *
 * @param localDate the person's own calendar day in {@code zone}
 */
public record LocalMoment(Instant occurredAt, ZoneId zone, LocalDate localDate) {

  public static LocalMoment of(Instant occurredAt, ZoneId zone) {
    Instant cut = Moments.cut(occurredAt);
    return new LocalMoment(cut, zone, cut.atZone(zone).toLocalDate());
  }
}
