package org.evenkeel.session.rsd.patterns.model;

import java.util.Locale;

/** What is looked at. */
public enum Aspect {
  FREQUENCY,
  PART_OF_DAY,
  WEEKDAY,
  RECOVERY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
