package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeeklyFigures;

/**
 * Somebody's weeks as they are known now.
 *
 * @param standing weeks that stand around the days that are asked about, in order
 */
record KnownWeeks(WeekCalendar calendar, List<Week> standing) {

  KnownWeeks {
    standing = List.copyOf(standing);
  }

  /**
   * In which week a day is: in the one that stands, if one holds it, else in the one of the
   * person's rules, as far as no other stands there.
   */
  Week of(LocalDate day) {
    Week week = calendar.weekOf(day);
    for (Week other : between(week.start(), week.end())) {
      if (other.holds(day)) {
        return other;
      }
      week = week.around(day, other);
    }
    return week;
  }

  /** Later weeks that stand and were told with this one in view. */
  List<Week> lookingBackOn(Week week) {
    LocalDate next = week.end().plusDays(1);
    return between(next, next.plusDays(WeeklyFigures.LOOK_BACK));
  }

  private List<Week> between(LocalDate from, LocalDate to) {
    return standing.stream()
        .filter(week -> !week.end().isBefore(from) && !week.start().isAfter(to))
        .toList();
  }
}
