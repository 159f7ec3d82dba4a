package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Week;
import org.springframework.stereotype.Service;

/**
 * Says in which week a day is: in the one that stands, if one holds it, else in the one of the
 * person's rules, as far as no other stands there.
 */
@Service
class FindingWeeks {

  private final WeekSettings settings;
  private final WeeklySummaries summaries;

  FindingWeeks(WeekSettings settings, WeeklySummaries summaries) {
    this.settings = settings;
    this.summaries = summaries;
  }

  Week of(UUID userId, LocalDate day) {
    Week week = settings.calendarOf(userId).weekOf(day);
    for (Week standing : summaries.weeksBetween(userId, week.start(), week.end())) {
      if (standing.holds(day)) {
        return standing;
      }
      week = week.around(day, standing);
    }
    return week;
  }
}
