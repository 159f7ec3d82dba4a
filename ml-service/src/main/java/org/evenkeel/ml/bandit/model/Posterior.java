package org.evenkeel.ml.bandit.model;

/**
 * What is believed about one person: a Gaussian over the weights in natural parameters, precision
 * and precision times mean. An observation adds to both, so the order of observations does not
 * matter and a replay of the log gives the same numbers.
 */
public final class Posterior {
  /** One step of the five-step rating scale is one standard deviation of noise. */
  static final double NOISE_VARIANCE = 0.25 * 0.25;

  private final double[] precision;
  private final double[] information;
  private final int updates;

  /** The lower triangle of the precision, row by row, and precision times mean. */
  Posterior(double[] precision, double[] information, int updates) {
    this.precision = precision;
    this.information = information;
    this.updates = updates;
  }

  static Posterior diagonal(double[] precision, double[] mean) {
    double[] lower = new double[triangle(mean.length)];
    double[] information = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      lower[triangle(i) + i] = precision[i];
      information[i] = precision[i] * mean[i];
    }
    return new Posterior(lower, information, 0);
  }

  /** Numbers in the lower triangle of a square of this size, or before this row. */
  static int triangle(int rows) {
    return rows * (rows + 1) / 2;
  }

  /**
   * The belief after one more observation.
   *
   * @param reward 0 to 1
   */
  public Posterior learn(Features features, double reward) {
    double[] x = features.values();
    double[] nextPrecision = precision.clone();
    double[] nextInformation = information.clone();
    for (int i = 0; i < x.length; i++) {
      nextInformation[i] += x[i] * reward / NOISE_VARIANCE;
      int row = triangle(i);
      for (int j = 0; j <= i; j++) {
        nextPrecision[row + j] += x[i] * x[j] / NOISE_VARIANCE;
      }
    }
    return new Posterior(nextPrecision, nextInformation, updates + 1);
  }

  /** How many observations it has learnt from. */
  public int updates() {
    return updates;
  }

  int dimension() {
    return information.length;
  }

  double[] precision() {
    return precision.clone();
  }

  double[] information() {
    return information.clone();
  }

  Cholesky factor() {
    return Cholesky.of(precision, information.length);
  }

  /** The expected weights. */
  double[] mean() {
    return mean(factor());
  }

  double[] mean(Cholesky factor) {
    return factor.solveTransposed(factor.solve(information));
  }
}
