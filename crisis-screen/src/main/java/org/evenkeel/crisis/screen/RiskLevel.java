package org.evenkeel.crisis.screen;

import java.util.Locale;

/** How much danger a text shows, from the least to the most. High and critical are hard stops. */
public enum RiskLevel {
  /** Nothing found; nothing is offered. */
  LOW,
  /** Resources are offered, without an alert and without a case from the floor alone. */
  MODERATE,
  /** Alert, resources first, a case, responders told. */
  HIGH,
  /** As high, with a deadline of five minutes for responders. */
  CRITICAL;

  /** The public spelling, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this level is {@code other} or worse. */
  public boolean atLeast(RiskLevel other) {
    return compareTo(other) >= 0;
  }
}
