package org.evenkeel.session.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person wants to be spoken to. */
public enum CommunicationStyle {
  WARM,
  DIRECT,
  PLAYFUL,
  PROFESSIONAL;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style of a name. */
  public static Optional<CommunicationStyle> named(String name) {
    return Arrays.stream(values()).filter(style -> style.wireName().equals(name)).findFirst();
  }

  /** The same; a name we do not know yet reads as warm. */
  public static CommunicationStyle orWarm(String name) {
    return named(name).orElse(WARM);
  }
}
