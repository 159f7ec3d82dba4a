package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeekRule;

/** One member's rules and standing weeks, in memory, with the keys of the tables. */
final class KeptWeeks {

  private Optional<WeekSetting> setting = Optional.empty();
  private final TreeMap<LocalDate, WeekRule> rules = new TreeMap<>();
  private final TreeMap<LocalDate, Week> standing = new TreeMap<>();

  void forget() {
    setting = Optional.empty();
    rules.clear();
    standing.clear();
  }

  /** Puts a week down; one that stands with the same beginning stays, others must not overlap. */
  void stand(Week week) {
    for (Week other : standing.values()) {
      boolean apart = other.end().isBefore(week.start()) || other.start().isAfter(week.end());
      if (!apart && !other.equals(week)) {
        throw new AssertionError(week + " and " + other + " have days in common");
      }
    }
    standing.put(week.start(), week);
  }

  List<Week> standing() {
    return List.copyOf(standing.values());
  }

  WeekSettings settings() {
    return new WeekSettings() {
      @Override
      public Optional<WeekSetting> lock(UUID userId) {
        return setting;
      }

      @Override
      public void keep(UUID userId, WeekSetting kept) {
        setting = Optional.of(kept);
      }

      @Override
      public WeekCalendar calendarOf(UUID userId) {
        return new WeekCalendar(new ArrayList<>(rules.values()));
      }

      @Override
      public void add(UUID userId, WeekRule rule) {
        rules.put(rule.since(), rule);
      }
    };
  }

  WeeklySummaries summaries() {
    return new WeeklySummaries() {
      @Override
      public Optional<WeeklySummary> newest(UUID userId, LocalDate weekStart) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<WeeklySummary> find(UUID userId, LocalDate weekStart, int version) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Week> weeksBetween(UUID userId, LocalDate from, LocalDate to) {
        return standing.values().stream()
            .filter(week -> !week.end().isBefore(from) && !week.start().isAfter(to))
            .toList();
      }

      @Override
      public void add(UUID userId, WeeklySummary summary) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
