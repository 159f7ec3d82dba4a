package org.evenkeel.analytics.patterns;

import org.jspecify.annotations.Nullable;

/**
 * A pattern that holds up, for other features. It says what goes together, never why.
 *
 * @param kind time_of_day, weekday, before_low_mood or what_helps
 * @param aspect of what it is about, such as location
 * @param value of that aspect, such as work
 * @param whenAspect of the circumstances, for what helps
 * @param upward whether the effect is above zero
 * @param n moments, days or ratings that were compared
 * @param effect in the unit of the kind, rounded to two decimals
 */
public record FoundPattern(
    String kind,
    String aspect,
    String value,
    @Nullable String whenAspect,
    @Nullable String whenValue,
    boolean upward,
    int n,
    double effect) {

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "FoundPattern[...]";
  }
}
