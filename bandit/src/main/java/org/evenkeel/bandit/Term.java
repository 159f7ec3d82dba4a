package org.evenkeel.bandit;

import java.util.Locale;

/** A part of the score that can be named, taken away and explained. */
public enum Term {
  BASELINE,
  MOMENT,
  APPROACH,
  APPROACH_FOR_FEELING,
  ENERGY_FIT,
  EFFORT_FIT,
  DURATION,
  TIME_FIT,
  EMOTION_MATCH,
  ADHD_FIT,
  ASD_FIT,
  MOVEMENT,
  WORDS,
  SENSES,
  RECENT_RESULTS,
  OTHERS,
  THIS_ONE;

  /** The name on the wire, such as {@code energy_fit}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
