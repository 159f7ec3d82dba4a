package org.evenkeel.analytics.weekly.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody's weeks: every day is in exactly one. When the day that weeks start on changes, the week
 * that runs keeps its beginning and ends before the next day of the new kind, so that one week is
 * short and none is doubled. Weeks are of dates, so no clock change and no flight moves them.
 */
public record WeekCalendar(List<WeekRule> rules) {

  /** Where nothing is known (ISO 8601). */
  private static final WeekRule MONDAY = new WeekRule(LocalDate.of(1, 1, 1), DayOfWeek.MONDAY);

  public WeekCalendar {
    rules = rules.stream().sorted(Comparator.comparing(WeekRule::since)).toList();
  }

  public Week weekOf(LocalDate day) {
    int index = indexOf(day);
    WeekRule rule = index < 0 ? MONDAY : rules.get(index);
    LocalDate start = day.with(TemporalAdjusters.previousOrSame(rule.firstDay()));
    if (index > 0 && start.isBefore(rule.since())) {
      start = rule.since();
    }
    LocalDate next = start.with(TemporalAdjusters.next(rule.firstDay()));
    if (index + 1 < rules.size() && index >= 0 && next.isAfter(rules.get(index + 1).since())) {
      next = rules.get(index + 1).since();
    }
    return new Week(start, next.minusDays(1));
  }

  /**
   * The rule of a change on a day: it holds from the beginning of the week that runs on that day.
   * Who flew west over the date line may be back in a week that ran before the latest change; then
   * it takes that change's place, or the days behind would keep the older wish.
   *
   * @return the first rule holds for all days before as well
   */
  public WeekRule changedOn(LocalDate day, DayOfWeek firstDay) {
    if (rules.isEmpty()) {
      return new WeekRule(MONDAY.since(), firstDay);
    }
    LocalDate running = weekOf(day).start();
    LocalDate latest = rules.getLast().since();
    return new WeekRule(latest.isAfter(running) ? latest : running, firstDay);
  }

  /** Whether weeks start on that day now. */
  public boolean startsOn(DayOfWeek firstDay) {
    return !rules.isEmpty() && rules.getLast().firstDay() == firstDay;
  }

  private int indexOf(LocalDate day) {
    for (int i = rules.size() - 1; i > 0; i--) {
      if (!day.isBefore(rules.get(i).since())) {
        return i;
      }
    }
    return rules.isEmpty() ? -1 : 0;
  }
}
