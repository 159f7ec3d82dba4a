package org.evenkeel.analytics.weekly.model;

import java.util.Locale;

/** What may be worth some attention; the list is all there is, in the order it is offered. */
public enum FocusArea {
  /** Mood was very low: somebody to lean on. */
  SUPPORT("low_mood"),
  /** Energy was low. */
  REST("low_energy"),
  /** Anxious, stressed or overwhelmed feelings were frequent. */
  CALM("tense_feelings"),
  /** Loneliness was named. */
  COMPANY("lonely_feelings"),
  /** Something was rated well. */
  WHAT_HELPS("rated_well"),
  /** Few check-ins. */
  NOTICING("few_moments");

  private final String reason;

  FocusArea(String reason) {
    this.reason = reason;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why it is offered. */
  public String reason() {
    return reason;
  }
}
