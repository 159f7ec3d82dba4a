package org.evenkeel.wellness.asd.routine.model;

import java.util.Locale;

/** How a day went otherwise than the routine has it. */
public enum Deviation {
  EARLY,
  LATE,
  MISSED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Deviation named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
