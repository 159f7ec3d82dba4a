package org.evenkeel.offpolicy;

/** The standard normal distribution. */
final class Normal {
  private static final double[] SERIES = {
    0.2316419, 0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };

  private Normal() {}

  /**
   * The share below a value, exact to 8e-8 (Abramowitz and Stegun 1964, 26.2.17).
   *
   * @param z any
   */
  static double below(double z) {
    double t = 1 / (1 + SERIES[0] * Math.abs(z));
    double polynomial = 0;
    for (int i = SERIES.length - 1; i > 0; i--) {
      polynomial = t * (SERIES[i] + polynomial);
    }
    double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    return z < 0 ? tail : 1 - tail;
  }

  /**
   * The value below which a share lies, by bisection.
   *
   * @param share between 0 and 1, neither included
   */
  static double quantile(double share) {
    double low = -8;
    double high = 8;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
