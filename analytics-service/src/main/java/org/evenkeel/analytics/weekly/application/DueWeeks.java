package org.evenkeel.analytics.weekly.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Days of members that something was recorded for or taken from, until their weeks are looked at.
 */
public interface DueWeeks {

  /**
   * Members to look at, who has waited longest first: those about whom nothing has come for a
   * while, or whose days have waited long enough.
   */
  List<UUID> due(Instant now, int most);

  /**
   * What is to be looked at of a member.
   *
   * @param days that something was recorded for or taken from: their weeks and those that look back
   *     on them
   * @param weeks by a day of each: these and no others, what is left of days looked at before
   */
  record Marked(Set<LocalDate> days, Set<LocalDate> weeks) {

    public Marked {
      days = Set.copyOf(days);
      weeks = Set.copyOf(weeks);
    }

    NavigableSet<LocalDate> all() {
      NavigableSet<LocalDate> all = new TreeSet<>(days);
      all.addAll(weeks);
      return all;
    }

    boolean nothing() {
      return days.isEmpty() && weeks.isEmpty();
    }
  }

  /**
   * What is to be looked at; empty when another process does, or has done. Held to the end of the
   * transaction.
   */
  Optional<Marked> claim(UUID userId, Instant now);

  /** Looks at these again later. */
  void keep(UUID userId, Marked left, Instant dueAt);

  void done(UUID userId);

  /** Looking at their days failed: they are looked at again, later each time in a row. */
  void failed(UUID userId, Instant now);
}
