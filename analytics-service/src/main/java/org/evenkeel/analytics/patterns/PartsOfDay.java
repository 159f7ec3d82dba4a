package org.evenkeel.analytics.patterns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.analytics.patterns.model.PartOfDay;

/** Where in people's own days moments fall, for other features. */
public final class PartsOfDay {

  private PartsOfDay() {}

  /**
   * The part of the wall clock's day.
   *
   * @param zone IANA name
   * @return morning, afternoon, evening or night; empty when nobody knows the zone
   */
  public static Optional<String> codeOf(Instant at, String zone) {
    try {
      return Optional.of(PartOfDay.of(LocalTime.ofInstant(at, ZoneId.of(zone))).code());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
