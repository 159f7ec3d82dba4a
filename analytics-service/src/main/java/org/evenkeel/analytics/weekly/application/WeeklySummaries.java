package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Week;

/** Weeks that stand. Versions are added, never changed. */
public interface WeeklySummaries {

  Optional<WeeklySummary> newest(UUID userId, LocalDate weekStart);

  Optional<WeeklySummary> find(UUID userId, LocalDate weekStart, int version);

  /**
   * Weeks of which a version stands, with a day between two days, the first and the last included.
   */
  List<Week> weeksBetween(UUID userId, LocalDate from, LocalDate to);

  void add(UUID userId, WeeklySummary summary);
}
