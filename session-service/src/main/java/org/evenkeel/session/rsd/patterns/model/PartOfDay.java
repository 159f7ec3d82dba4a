package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalTime;
import java.util.Locale;

/** Where in a person's own day something falls: 5 to 12, 12 to 17, 17 to 22, and the rest. */
public enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING,
  NIGHT;

  /** The part of a local wall-clock time. */
  static PartOfDay of(LocalTime time) {
    int hour = time.getHour();
    if (hour < 5 || hour >= 22) {
      return NIGHT;
    }
    if (hour < 12) {
      return MORNING;
    }
    return hour < 17 ? AFTERNOON : EVENING;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
