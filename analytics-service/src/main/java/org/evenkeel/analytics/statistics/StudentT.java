package org.evenkeel.analytics.statistics;

/**
 * Quantiles of Student's t distribution, by its distribution function: the regularized incomplete
 * beta function as the continued fraction DLMF 8.17.22, which is then halved into.
 */
public final class StudentT {

  private static final int HALVINGS = 80;
  private static final int TERMS = 300;
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-14;

  private StudentT() {}

  /**
   * The value that is not exceeded with a probability.
   *
   * @param probability above 0.5 and below 1
   * @param degrees of freedom, 1 at least
   */
  public static double quantile(double probability, int degrees) {
    double low = 0;
    double high = 1;
    while (cumulative(high, degrees) < probability) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle, degrees) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Probability of at most a value that is not negative. */
  public static double cumulative(double value, int degrees) {
    double x = degrees / (degrees + value * value);
    return 1 - beta(x, degrees / 2.0, 0.5) / 2;
  }

  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < PRECISION) {
        break;
      }
    }
    return result;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series (DLMF 5.11.1) after stepping up to 10. */
  private static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 10) {
      shift -= Math.log(y);
      y++;
    }
    double square = y * y;
    return shift
        + (y - 0.5) * Math.log(y)
        - y
        + Math.log(2 * Math.PI) / 2
        + (1 / (12.0 * y)) * (1 - 1 / (30 * square) + 1 / (105 * square * square));
  }
}
