package org.evenkeel.analytics.weekly.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * The days to look at; empty when another process does, or has done. Held to the end of the
   * transaction.
   */
  Optional<Set<LocalDate>> claim(UUID userId, Instant now);

  /** Looks at these days again later. */
  void keep(UUID userId, Collection<LocalDate> days, Instant dueAt);

  void done(UUID userId);

  /** Looking at their days failed: they are looked at again, later each time in a row. */
  void failed(UUID userId, Instant now);
}
