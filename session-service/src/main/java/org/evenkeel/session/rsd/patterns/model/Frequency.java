package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often episodes come.
 *
 * @param weeks episodes in each of the last 12 spans of seven days, the oldest first; the last one
 *     ends today
 * @param lastFour days with an episode in the last 28 days
 * @param fourBefore the same in the 28 days before
 * @param pValue that chance alone gives so different numbers, before correction; null when there is
 *     too little to compare
 */
record Frequency(List<Week> weeks, int lastFour, int fourBefore, @Nullable Double pValue) {

  static final int WEEKS = 12;

  /** Days with an episode in both spans together from which on they are compared. */
  static final int FEWEST_DAYS = 10;

  private static final int DAYS_A_WEEK = 7;
  private static final int SPAN = 28;

  static Frequency of(List<PastEpisode> episodes, LocalDate today) {
    List<LocalDate> days = episodes.stream().map(one -> one.began().toLocalDate()).toList();
    List<Week> weeks =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(n -> week(days, today.minusDays((long) DAYS_A_WEEK * (WEEKS - n + 1) - 1)))
            .toList();
    int last = daysIn(days, today.minusDays(SPAN - 1));
    int before = daysIn(days, today.minusDays(2 * SPAN - 1));
    return new Frequency(
        weeks,
        last,
        before,
        last + before >= FEWEST_DAYS && longEnough(days, today)
            ? Chances.fisher(last, before, SPAN)
            : null);
  }

  /** Whoever began to note episodes during the earlier span would seem to have more of them now. */
  private static boolean longEnough(List<LocalDate> days, LocalDate today) {
    return days.stream().anyMatch(day -> !day.isAfter(today.minusDays(2 * SPAN - 1)));
  }

  private static Week week(List<LocalDate> days, LocalDate first) {
    return new Week(
        first,
        (int)
            days.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(first.plusDays(DAYS_A_WEEK)))
                .count());
  }

  private static int daysIn(List<LocalDate> days, LocalDate first) {
    return (int)
        days.stream()
            .distinct()
            .filter(day -> !day.isBefore(first) && day.isBefore(first.plusDays(SPAN)))
            .count();
  }
}
