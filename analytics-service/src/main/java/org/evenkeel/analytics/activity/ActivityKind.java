package org.evenkeel.analytics.activity;

import java.util.Locale;

/** What a member can have done. */
public enum ActivityKind {
  CHECKIN,
  JOURNAL_ENTRY,
  INTERVENTION_COMPLETED,
  SPARK_SESSION,
  WAVE_SESSION,
  RSD_EPISODE,
  IDEA;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ActivityKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
