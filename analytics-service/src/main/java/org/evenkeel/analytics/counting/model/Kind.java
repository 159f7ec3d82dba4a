package org.evenkeel.analytics.counting.model;

import org.jspecify.annotations.Nullable;

/** What can be told of a record; each once. */
public enum Kind {
  CHECKIN("checkins"),
  JOURNAL_ENTRY("journal_entries"),
  IDEA("ideas_captured"),
  INTERVENTION_STARTED(null),
  INTERVENTION_COMPLETED("interventions_completed"),
  SPARK_STARTED(null),
  SPARK_COMPLETED("spark_sessions"),
  WAVE_STARTED(null),
  WAVE_COMPLETED("wave_sessions"),
  RSD_STARTED("rsd_episodes"),
  RSD_RESOLVED(null),
  SESSION_ABANDONED(null);

  private final @Nullable String counted;

  Kind(@Nullable String counted) {
    this.counted = counted;
  }

  /** The count of the summary and of the day that it belongs to, or null. */
  public @Nullable String counted() {
    return counted;
  }
}
