package org.evenkeel.analytics.patterns.model;

import java.util.Locale;

/**
 * The kinds of patterns, each with what is too little to speak of. A set has up to four values, and
 * in n of them the clearest outcome has p = 2 / size^n: ten sets, or six where ratings are few, are
 * about the fewest that can hold against looking at two dozen things.
 */
public enum PatternKind {
  /** Mood in a part of the day; effects in points of mood, 1 to 10. */
  TIME_OF_DAY(10, 0.5, 9),
  /** Mood on a weekday; effects in points of mood, 1 to 10. */
  WEEKDAY(10, 0.5, 9),
  /** How often the next mood is low; effects are shares, -1 to 1. */
  BEFORE_LOW_MOOD(10, 0.2, 1),
  /** How an exercise is rated; effects in points of rating, 1 to 5. */
  WHAT_HELPS(6, 0.4, 4);

  private final int fewestSets;
  private final double leastEffect;
  private final double range;

  PatternKind(int fewestSets, double leastEffect, double range) {
    this.fewestSets = fewestSets;
    this.leastEffect = leastEffect;
    this.range = range;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With fewer matched sets nothing is looked at. */
  public int fewestSets() {
    return fewestSets;
  }

  /** Smaller effects are not told, however sure. */
  double leastEffect() {
    return leastEffect;
  }

  /** An effect lies between minus this and this. */
  double range() {
    return range;
  }
}
