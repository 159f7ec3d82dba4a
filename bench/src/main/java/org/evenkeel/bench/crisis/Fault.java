package org.evenkeel.bench.crisis;

import java.util.Locale;
import java.util.stream.Stream;

/** What is broken while people call for help. */
public enum Fault {
  /** Nothing, for comparison. */
  NONE,
  /** The broker is stopped. */
  KAFKA,
  /** It has just been stopped when the first one calls, and is started again at once. */
  CRISIS_SERVICE,
  /** Likewise. */
  NOTIFICATION_SERVICE,
  /** The first mail server says that it cannot. */
  MAIL_500,
  /** The first mail server never answers. */
  MAIL_HANG,
  /** The first provider of text messages answers 500. */
  SMS_500,
  /** The first provider of text messages never answers. */
  SMS_HANG;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Fault named(String code) {
    return Stream.of(values())
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no fault " + code + "."));
  }
}
