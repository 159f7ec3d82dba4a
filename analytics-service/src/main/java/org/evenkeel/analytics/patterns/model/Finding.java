package org.evenkeel.analytics.patterns.model;

import org.jspecify.annotations.Nullable;

/**
 * A pattern that holds up. It says what goes together, never why.
 *
 * @param when the circumstances, for what helps
 * @param n moments, days or ratings with the trait that had others to compare with
 * @param comparedWith how many others
 * @param effect mean difference, in the unit of the kind; drawn towards none for what helps
 * @param low of the interval that holds, with 95% for all that was looked at together
 * @param high of the interval
 */
public record Finding(
    PatternKind kind,
    Trait about,
    @Nullable Trait when,
    int n,
    int comparedWith,
    double effect,
    double low,
    double high) {

  public boolean upward() {
    return effect > 0;
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Finding[...]";
  }
}
