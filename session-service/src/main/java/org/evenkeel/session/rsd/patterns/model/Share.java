package org.evenkeel.session.rsd.patterns.model;

/**
 * How often episodes fall on something.
 *
 * @param about code of a part of the day or a weekday
 * @param n days with an episode there
 * @param of all days (or parts of days) with an episode that are compared
 * @param expected share if episodes came evenly
 * @param pValue of so many or more, before correction, doubled for looking both ways
 */
record Share(Aspect aspect, String about, int n, int of, double expected, double pValue) {

  static Share of(Aspect aspect, String about, int n, int of, double expected) {
    return new Share(
        aspect, about, n, of, expected, Math.min(1, 2 * Chances.atLeast(n, of, expected)));
  }
}
