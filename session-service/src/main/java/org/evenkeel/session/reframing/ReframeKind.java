package org.evenkeel.session.reframing;

import java.util.Locale;

/**
 * The four ways in which a personal reframe looks at a situation. One that is written no more stays
 * here: who was offered it may still select it.
 */
public enum ReframeKind {
  CHALLENGE_THE_CATASTROPHE,
  PERSPECTIVE,
  WHAT_IS_CONTROLLABLE,
  SPECIFIC;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
