package org.evenkeel.analytics.patterns.application;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.patterns.model.CommunicationStyle;
import org.evenkeel.analytics.patterns.model.History;

/** What members recorded. */
public interface Histories {

  /** The latest check-ins so many at most are looked at: five a day for half a year. */
  int MOST_MOMENTS = 1_000;

  /** The latest ratings so many at most are looked at. */
  int MOST_RATINGS = 500;

  /**
   * A member's history.
   *
   * @param from the first of the member's own days that counts
   */
  default History since(UUID userId, LocalDate from) {
    return between(userId, from, LocalDate.MAX);
  }

  /** The history of some of a member's own days, the first and the last included. */
  History between(UUID userId, LocalDate from, LocalDate to);

  /** Warm while nothing is known. */
  CommunicationStyle styleOf(UUID userId);
}
