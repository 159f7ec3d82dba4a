package org.evenkeel.analytics.clinical.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Months about which nothing more arrives: entries come up to 30 days late, and the last day of a
 * month ends 12 hours later in the west than by UTC, where today is. Only whole ones are told
 * about, so that no two answers differ by a few days and the people in them.
 */
public final class SettledMonth {

  private static final int LATE_DAYS = 32;

  private SettledMonth() {}

  /** The latest there is. */
  public static YearMonth latest(LocalDate today) {
    return YearMonth.from(today.minusDays(LATE_DAYS)).minusMonths(1);
  }

  public static boolean isSettled(YearMonth month, LocalDate today) {
    return !month.isAfter(latest(today));
  }
}
