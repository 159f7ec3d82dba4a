package org.evenkeel.analytics.patterns.model;

import java.util.Arrays;
import java.util.Locale;

/** How a person wants to be spoken to. */
public enum CommunicationStyle {
  WARM,
  DIRECT,
  PLAYFUL,
  PROFESSIONAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style of a name; a name we do not know yet reads as warm. */
  public static CommunicationStyle orWarm(String name) {
    return Arrays.stream(values()).filter(s -> s.code().equals(name)).findFirst().orElse(WARM);
  }
}
