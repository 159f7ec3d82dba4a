package org.evenkeel.ml.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Days of decisions, in UTC: a report is about everybody, who have no zone in common.
 *
 * @param from first day
 * @param to last day, inclusive
 */
record Period(LocalDate from, LocalDate to) {
  static final int LONGEST = 366;

  Period {
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      throw new IllegalArgumentException(
          "A period begins before it ends and has " + LONGEST + " days at most.");
    }
  }

  /** So many days, the last of them given. */
  static Period until(LocalDate to, int days) {
    return new Period(to.minusDays(days - 1L), to);
  }

  Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
