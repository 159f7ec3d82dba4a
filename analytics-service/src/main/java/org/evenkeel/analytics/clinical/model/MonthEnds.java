package org.evenkeel.analytics.clinical.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The first and the last {@value #DAYS} days of a month, as the two halves of a measure. Moods of
 * neighbouring days go together: halves that lie close to each other share what lasts a few days,
 * and take it for what a person is like. So at least eight days lie between these. Figures are in
 * docs/adr/0037.
 */
public final class MonthEnds {

  /** How long each end is. */
  public static final int DAYS = 10;

  /** So many days of a month with a check-in make a score. */
  public static final int LEAST_DAYS = 8;

  /** And so many in each end of it. */
  public static final int LEAST_AT_EACH_END = 2;

  private MonthEnds() {}

  /** The last day of the first end. */
  public static LocalDate earlyUntil(YearMonth month) {
    return month.atDay(DAYS);
  }

  /** The first day of the last end. */
  public static LocalDate lateFrom(YearMonth month) {
    return month.atEndOfMonth().minusDays(DAYS - 1L);
  }
}
