package org.evenkeel.notification.schedule.model;

import java.time.LocalDate;
import java.util.Locale;

/** The last time that a schedule did not come though it was asked for: never without a trace. */
public record Skip(LocalDate on, Reason because) {

  /** Why it did not come. */
  public enum Reason {
    /** Nothing could fire until it was of no use any more. */
    LATE,
    /** The person travelled past it. */
    TRAVEL,
    /** The zone's law changed past it. */
    TZDATA;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
