package org.evenkeel.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as clients write them. */
public final class Dates {

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Dates() {}

  /**
   * Reads a day such as {@code 2026-11-28}, in the years 1 to 9999: what lies further away is no
   * day of anybody's, and databases cannot hold all that Java can.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDate parse(String text) {
    if (ISO.matcher(text).matches()) {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() > 0) {
        return date;
      }
    }
    throw new DateTimeException("not a day of the years 1 to 9999");
  }
}
