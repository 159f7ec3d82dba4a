package org.evenkeel.analytics.achievements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.achievements.pause.PausedDays;
import org.evenkeel.analytics.achievements.pause.Pauses;
import org.evenkeel.analytics.activity.ActiveDay;
import org.evenkeel.analytics.activity.Activities;
import org.springframework.stereotype.Component;

/** Members' streaks, always counted from what there is: late entries and deletions are in them. */
@Component
public class Streaks {

  private final Activities activities;
  private final Pauses pauses;
  private final Clock clock;

  Streaks(Activities activities, Pauses pauses, Clock clock) {
    this.activities = activities;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * The streak now.
   *
   * @param today the member's own day
   */
  public Streak of(UUID userId, LocalDate today) {
    return Streak.of(activities.activeDaysInOrder(userId), paused(userId), today, clock.instant());
  }

  /**
   * The streak as it stood at the end of a day, by what is known now of the days until then.
   *
   * @param day the member's own, such as the last of a week
   * @param zone in which it ends
   */
  public Streak atEndOf(UUID userId, LocalDate day, ZoneId zone) {
    List<ActiveDay> until =
        activities.activeDaysInOrder(userId).stream()
            .filter(active -> !active.day().isAfter(day))
            .toList();
    return Streak.of(until, paused(userId), day, endOf(day, zone, clock.instant()));
  }

  /** The end of a day, or now while it goes on. */
  static Instant endOf(LocalDate day, ZoneId zone, Instant now) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return end.isBefore(now) ? end : now;
  }

  /** How many days the streak was long on one of the member's own days, as far as is known now. */
  public int daysOn(UUID userId, LocalDate day, ZoneId zone) {
    return atEndOf(userId, day, zone).currentDays();
  }

  private PausedDays paused(UUID userId) {
    return PausedDays.of(pauses.of(userId));
  }
}
