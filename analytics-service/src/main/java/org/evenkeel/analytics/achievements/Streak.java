package org.evenkeel.analytics.achievements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which a person did something, in their own days. Today not yet used does not end
 * a streak: it still counts while yesterday belongs to it.
 *
 * @param currentDays 0 when neither today nor yesterday was active
 * @param longestDays the longest there ever was
 */
public record Streak(int currentDays, int longestDays, @Nullable LocalDate lastActiveOn) {

  /**
   * The streak on a day.
   *
   * @param activeDays distinct days, the latest first
   * @param today the person's own day
   */
  static Streak of(List<LocalDate> activeDays, LocalDate today) {
    if (activeDays.isEmpty()) {
      return new Streak(0, 0, null);
    }
    int longest = 1;
    int first = 1;
    int run = 1;
    boolean firstRun = true;
    for (int i = 1; i < activeDays.size(); i++) {
      if (activeDays.get(i).plusDays(1).equals(activeDays.get(i - 1))) {
        run++;
      } else {
        firstRun = false;
        run = 1;
      }
      if (firstRun) {
        first = run;
      }
      longest = Math.max(longest, run);
    }
    LocalDate last = activeDays.getFirst();
    boolean alive = !last.isBefore(today.minusDays(1));
    return new Streak(alive ? first : 0, longest, last);
  }
}
