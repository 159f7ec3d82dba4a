package org.evenkeel.crisis.resources;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates as sources give them: a day, a month of a year, or a year. */
final class SourceDates {
  private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
  private static final String FIRST_DAY = "0000-01-01";

  private SourceDates() {}

  static boolean isDate(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The first day of what a date names.
   *
   * @throws java.time.DateTimeException when there is no such day, such as 2025-02-30
   */
  static LocalDate earliest(String date) {
    return LocalDate.parse(date + FIRST_DAY.substring(date.length()));
  }
}
