package org.evenkeel.analytics.counting.model;

import java.util.Locale;

/** Kinds of rows. A row belongs to one member and, within its kind, to one thing. */
public enum Projection {
  /** One row: everything that was ever done, and when last. */
  SUMMARY,
  /** A row for each of the member's own days. */
  DAY,
  /** A row for each intervention. */
  INTERVENTION,
  /** A row each for spark, wave and rsd. */
  SESSIONS;

  /** As told and stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The projection with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Projection of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
