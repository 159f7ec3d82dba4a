package org.evenkeel.session.reframing;

import java.util.Locale;

/** The four ways in which a personal reframe looks at a situation. */
public enum ReframeKind {
  CHALLENGE_THE_CATASTROPHE,
  PERSPECTIVE,
  WHAT_IS_CONTROLLABLE,
  SPECIFIC;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
