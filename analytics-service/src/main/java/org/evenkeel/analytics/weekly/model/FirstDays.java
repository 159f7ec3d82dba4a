package org.evenkeel.analytics.weekly.model;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On which day weeks start. */
public final class FirstDays {

  public static final String AUTO = "auto";

  private FirstDays() {}

  /**
   * As preferred, else as usual in a country (Unicode CLDR, supplemental week data, as the JDK
   * brings it), else Monday (ISO 8601, and what CLDR says of the world).
   *
   * @param startsOn auto or an English weekday in lower case; a name nobody knows reads as auto
   * @param country ISO 3166-1 alpha-2
   */
  public static DayOfWeek of(String startsOn, @Nullable String country) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(startsOn)) {
        return day;
      }
    }
    return country == null || !country.matches("[A-Za-z]{2}")
        ? DayOfWeek.MONDAY
        : WeekFields.of(Locale.of("", country)).getFirstDayOfWeek();
  }
}
