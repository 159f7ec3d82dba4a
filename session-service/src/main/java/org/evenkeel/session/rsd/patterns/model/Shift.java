package org.evenkeel.session.rsd.patterns.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how many minutes recoveries with something differ from those without: the Hodges-Lehmann
 * estimate (Annals of Mathematical Statistics 34, 1963) of pairs within strata, and the interval of
 * all shifts that the normal approximation of van Elteren's test does not reject.
 *
 * @param low of the interval; null when the data set no bound
 * @param high of the interval; null when the data set no bound
 */
record Shift(double minutes, @Nullable Double low, @Nullable Double high) {

  private static final double PRECISION = 0.05;
  private static final double ROUNDING = 1e-9;

  /**
   * The shift of strata that compare.
   *
   * @param error probability that the interval does not hold the shift, above 0 and below 1
   */
  static Shift of(List<Stratum> strata, double error) {
    double allowed =
        normalQuantile(error / 2) * Math.sqrt(strata.stream().mapToDouble(Stratum::variance).sum());
    double most = score(strata, -reach(strata));
    double middle = (crossing(strata, 0, true) + crossing(strata, 0, false)) / 2;
    return new Shift(
        middle,
        allowed >= most ? null : crossing(strata, allowed, false),
        allowed >= most ? null : crossing(strata, -allowed, true));
  }

  /** Whether "no difference" lies outside the interval. */
  boolean leavesNoneOut() {
    return low != null && high != null && (low > 0 || high < 0);
  }

  /**
   * Where the falling score passes a value.
   *
   * @param beyond the end of a stretch on which the score equals it, not its beginning
   */
  private static double crossing(List<Stratum> strata, double value, boolean beyond) {
    double low = -reach(strata);
    double high = -low;
    double passed = value + (beyond ? -ROUNDING : ROUNDING);
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      if (score(strata, middle) > passed) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double score(List<Stratum> strata, double shift) {
    return strata.stream().mapToDouble(one -> one.score(shift)).sum();
  }

  /** More than any two values differ. */
  private static double reach(List<Stratum> strata) {
    return 1
        + strata.stream()
            .flatMap(one -> List.of(one.with(), one.without()).stream())
            .flatMap(List::stream)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
  }

  /**
   * The value a normal variable exceeds with a probability of 0.5 at most, by 26.2.23 of Abramowitz
   * and Stegun; 0.00045 off at most.
   */
  private static double normalQuantile(double exceeded) {
    double t = Math.sqrt(-2 * Math.log(exceeded));
    return t
        - (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  }
}
