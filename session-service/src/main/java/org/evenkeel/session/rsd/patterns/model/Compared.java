package org.evenkeel.session.rsd.patterns.model;

import org.jspecify.annotations.Nullable;

/**
 * Recoveries with something tried, and comparable ones without it. What goes along with it, not
 * what it does.
 *
 * @param tried id of ours or the person's own words, in one spelling
 * @param difference minutes with it, less without it; below 0 when they took less time
 * @param low of the interval, which holds with 95% for all that was looked at together; null when
 *     the data set no bound
 * @param high of the interval
 * @param standsOut whether chance hardly explains it
 */
public record Compared(
    String tried,
    int nWith,
    int nWithout,
    double medianWith,
    double medianWithout,
    double difference,
    @Nullable Double low,
    @Nullable Double high,
    boolean standsOut) {

  /** The same figures, of which nothing is said. */
  Compared withoutClaim() {
    return new Compared(
        tried, nWith, nWithout, medianWith, medianWithout, difference, low, high, false);
  }

  /** Hides what was tried. */
  @Override
  public String toString() {
    return "Compared[...]";
  }
}
