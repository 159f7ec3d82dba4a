package org.evenkeel.bandit;

import java.util.Locale;

/** How a person wants to be spoken to. */
public enum CommunicationStyle {
  WARM("This one may feel doable right now: %s. Take it at your own pace.", ", and "),
  DIRECT("Why this one: %s.", "; "),
  PLAYFUL("A small side quest for you: %s. Up for it?", ", plus "),
  PROFESSIONAL("This is suggested for the following reasons: %s.", ", and ");

  private final String sentence;
  private final String joint;

  CommunicationStyle(String sentence, String joint) {
    this.sentence = sentence;
    this.joint = joint;
  }

  String sentence() {
    return sentence;
  }

  String joint() {
    return joint;
  }

  /**
   * The style of a wire name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static CommunicationStyle of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
