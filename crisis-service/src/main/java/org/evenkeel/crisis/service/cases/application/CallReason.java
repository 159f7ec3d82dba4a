package org.evenkeel.crisis.service.cases.application;

import java.util.Locale;

/** Why responders are called to a case again. */
public enum CallReason {
  /** Nobody answered in time. */
  OVERDUE,
  /** Whoever had it let go of it. */
  RELEASED,
  /** A colleague gives it to the one who is called. */
  HANDED_OVER;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
