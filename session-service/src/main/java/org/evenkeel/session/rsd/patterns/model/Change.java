package org.evenkeel.session.rsd.patterns.model;

import java.util.Locale;

/** How often episodes came in the last four weeks, against the four before. */
public enum Change {
  FEWER,
  MORE,
  NOT_CLEAR,
  NOT_ENOUGH;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
