package org.evenkeel.notification.schedule.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When, in the words a person says it in. Instants come from it late, under the rules of the day.
 */
public sealed interface Timing {

  /**
   * On days at a time.
   *
   * @param from first day; null for no first
   * @param until last day; null for no last
   */
  record Daily(
      LocalTime at, Set<DayOfWeek> days, @Nullable LocalDate from, @Nullable LocalDate until)
      implements Timing {

    public Daily {
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a day at least");
      }
    }

    public static Daily every(LocalTime at) {
      return new Daily(at, EnumSet.allOf(DayOfWeek.class), null, null);
    }

    /** Whether it is asked for on this day. */
    public boolean on(LocalDate date) {
      return days.contains(date.getDayOfWeek())
          && (from == null || !date.isBefore(from))
          && (until == null || !date.isAfter(until));
    }
  }

  /** At one time of one day. */
  record Once(LocalDateTime at) implements Timing {}

  /**
   * By the stopwatch, whatever clocks show.
   *
   * @param every null for once
   */
  record Elapsed(Instant first, @Nullable Duration every, Instant until) implements Timing {}

  /** Before something begins. */
  record Leading(LocalDateTime startsAt, List<Duration> leads) implements Timing {

    public Leading {
      leads = leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
      if (leads.isEmpty()) {
        throw new IllegalArgumentException("a lead at least");
      }
    }
  }
}
