package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeeklyFigures;
import org.springframework.stereotype.Service;

/** Says in which week a day is. */
@Service
class FindingWeeks {

  /** A day's week begins so many days before it at most, and ends so many after it. */
  private static final int LONGEST = 6;

  private final WeekSettings settings;
  private final WeeklySummaries summaries;

  FindingWeeks(WeekSettings settings, WeeklySummaries summaries) {
    this.settings = settings;
    this.summaries = summaries;
  }

  Week of(UUID userId, LocalDate day) {
    WeekCalendar calendar = settings.calendarOf(userId);
    Week week = calendar.weekOf(day);
    return new KnownWeeks(calendar, summaries.weeksBetween(userId, week.start(), week.end()))
        .of(day);
  }

  /**
   * The weeks of some days and those that look back on them, read at once.
   *
   * @param days at least one
   */
  KnownWeeks around(UUID userId, NavigableSet<LocalDate> days) {
    return new KnownWeeks(
        settings.calendarOf(userId),
        summaries.weeksBetween(
            userId,
            days.first().minusDays(LONGEST),
            days.last().plusDays(LONGEST + 1L + WeeklyFigures.LOOK_BACK)));
  }
}
