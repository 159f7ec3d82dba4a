package org.evenkeel.bandit;

import java.util.Locale;

/** The school an intervention comes from. Slots of one decision never share one. */
public enum Approach {
  DBT,
  ACT,
  CBT,
  MINDFULNESS,
  SENSORY,
  PHYSICAL;

  /**
   * The approach of a wire name, in any case.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Approach of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
