package org.evenkeel.analytics.achievements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.analytics.achievements.pause.PausedDays;
import org.evenkeel.analytics.activity.ActiveDay;
import org.jspecify.annotations.Nullable;

/**
 * How many of a person's own days had something in them, as long as there was never more than one
 * empty day in between, or never three days of hours. Paused days are neither empty days nor hours.
 *
 * <p>The hours are for travel: who flies east over the date line has a day in the calendar that
 * they never had. Two empty days and less than 72 hours are at least one day that was no day.
 *
 * @param currentDays 0 when the days since the last active one were too many; a today not yet used
 *     is no empty day
 * @param longestDays the longest there ever was
 */
public record Streak(int currentDays, int longestDays, @Nullable LocalDate lastActiveOn) {

  /** Rest is part of it. */
  static final long REST_DAYS = 1;

  /** With more open days than this, two days never hold together: 72 hours and a date line. */
  private static final long MOST_OPEN = 4;

  /** A day, a rest day and a day, wherever in their days the two moments fall. */
  static final Duration WITH_REST = Duration.ofDays(3);

  /**
   * The streak at a moment.
   *
   * @param days with anything in them, the earliest first
   * @param today the person's own day at the moment; days ahead of it, as travel brings, count
   */
  static Streak of(List<ActiveDay> days, PausedDays paused, LocalDate today, Instant now) {
    if (days.isEmpty()) {
      return new Streak(0, 0, null);
    }
    boolean[] joined = joined(days, paused, today, now);
    int longest = 1;
    int run = 1;
    for (int i = 1; i < days.size(); i++) {
      run = joined[i] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    LocalDate last = days.getLast().day();
    return new Streak(joined[days.size()] ? run : 0, longest, last);
  }

  /**
   * Whether each day goes on from the one before it; the last entry is about today. Two days that
   * hold together hold all between them, so that something done on a paused day parts nothing.
   */
  private static boolean[] joined(
      List<ActiveDay> days, PausedDays paused, LocalDate today, Instant now) {
    List<Instant> earliest = earliestFrom(days);
    boolean[] joined = new boolean[days.size() + 1];
    Instant latest = Instant.MIN;
    for (int i = 0; i < days.size(); i++) {
      LocalDate from = days.get(i).day();
      latest = later(latest, days.get(i).last());
      for (int j = i + 1; j <= days.size(); j++) {
        boolean ends = j == days.size();
        LocalDate to = ends ? today : days.get(j).day();
        if (open(from, to, paused) > MOST_OPEN) {
          break;
        }
        if (goesOn(from, to, latest, ends ? now : earliest.get(j), paused)) {
          Arrays.fill(joined, i + 1, j + 1, true);
        }
      }
    }
    return joined;
  }

  /**
   * Of each day, the earliest moment from then on: who flies west does later what is a day back.
   */
  private static List<Instant> earliestFrom(List<ActiveDay> days) {
    Instant[] earliest = new Instant[days.size()];
    Instant known = Instant.MAX;
    for (int i = days.size() - 1; i >= 0; i--) {
      Instant first = days.get(i).first();
      known = first.isBefore(known) ? first : known;
      earliest[i] = known;
    }
    return List.of(earliest);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean goesOn(
      LocalDate day, LocalDate next, Instant from, Instant to, PausedDays paused) {
    long pausedBetween = paused.between(day, next);
    return open(day, next, paused) <= REST_DAYS
        || Duration.between(from, to).minusDays(pausedBetween).compareTo(WITH_REST) < 0;
  }

  /** Days between two that are not paused. */
  private static long open(LocalDate day, LocalDate next, PausedDays paused) {
    return ChronoUnit.DAYS.between(day, next) - 1 - paused.between(day, next);
  }
}
