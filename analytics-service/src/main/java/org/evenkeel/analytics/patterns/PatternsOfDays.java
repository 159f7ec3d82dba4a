package org.evenkeel.analytics.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Patterns for other features, by days. */
public interface PatternsOfDays {

  /**
   * What came of looking.
   *
   * @param findings the surest first
   * @param partsOfDay how many check-ins fell into each part of the day: morning, afternoon,
   *     evening, night
   */
  record Look(List<FoundPattern> findings, Map<String, Integer> partsOfDay) {
    public Look {
      findings = List.copyOf(findings);
      partsOfDay = Map.copyOf(partsOfDay);
    }

    /** Hides how the person is. */
    @Override
    public String toString() {
      return "Look[...]";
    }
  }

  /** Looks at some of a member's own days, the first and the last included. */
  Look between(UUID userId, LocalDate from, LocalDate to);
}
