package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The streak of somebody who stays in one zone and never pauses: it goes on while at most one day
 * in between is empty, or fewer than 72 hours are.
 *
 * @param current up to today
 * @param longest there ever was
 * @param active days with anything in them
 */
record DaysInARow(int current, int longest, int active) {

  private static final Duration TOO_LONG = Duration.ofDays(3);

  /** A day's first and last moment. */
  private record Span(Instant first, Instant last) {
    Span and(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Something that was done, on which of the member's days. */
  record Moment(LocalDate day, Instant at) {}

  static DaysInARow of(Collection<Moment> moments, LocalDate today, Instant now) {
    TreeMap<LocalDate, Span> days = new TreeMap<>();
    moments.forEach(one -> days.merge(one.day(), new Span(one.at(), one.at()), Span::and));
    int run = 0;
    int longest = 0;
    Map.Entry<LocalDate, Span> before = null;
    for (Map.Entry<LocalDate, Span> each : days.entrySet()) {
      boolean on = before != null && goesOn(before, each.getKey(), each.getValue().first());
      run = on ? run + 1 : 1;
      longest = Math.max(longest, run);
      before = each;
    }
    boolean still = before != null && goesOn(before, today, now);
    return new DaysInARow(still ? run : 0, longest, days.size());
  }

  private static boolean goesOn(Map.Entry<LocalDate, Span> from, LocalDate day, Instant at) {
    long empty = ChronoUnit.DAYS.between(from.getKey(), day) - 1;
    return empty <= 1 || Duration.between(from.getValue().last(), at).compareTo(TOO_LONG) < 0;
  }
}
