package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.analytics.achievements.Streaks;
import org.evenkeel.analytics.patterns.PatternsOfDays;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeeklyFigures;
import org.springframework.stereotype.Service;

/** Makes a week's figures from what is known now. */
@Service
class LookingAtWeeks {

  private final Diaries diaries;
  private final PatternsOfDays patterns;
  private final Streaks streaks;

  LookingAtWeeks(Diaries diaries, PatternsOfDays patterns, Streaks streaks) {
    this.diaries = diaries;
    this.patterns = patterns;
    this.streaks = streaks;
  }

  /**
   * The figures of what is seen of a week.
   *
   * @param until a day of the week, up to which trend, patterns and streak go
   * @param zone in which that day ends
   */
  Figures figures(UUID userId, Week week, LocalDate until, ZoneId zone) {
    return WeeklyFigures.of(
        diaries.of(userId, week, until),
        patterns.between(userId, until.minusDays(WeeklyFigures.LOOK_BACK - 1L), until),
        streaks.daysOn(userId, until, zone));
  }
}
