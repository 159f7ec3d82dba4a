package org.evenkeel.analytics.achievements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.activity.Activities;
import org.springframework.stereotype.Component;

/** Streaks for other features. */
@Component
public class Streaks {

  private final Activities activities;

  Streaks(Activities activities) {
    this.activities = activities;
  }

  /** How many days the streak was long on one of the member's own days, as far as is known now. */
  public int daysOn(UUID userId, LocalDate day) {
    List<LocalDate> until =
        activities.activeDays(userId).stream().filter(active -> !active.isAfter(day)).toList();
    return Streak.of(until, day).currentDays();
  }
}
