package org.evenkeel.bandit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed about the weights of a linear model: a Gaussian in natural parameters, precision
 * and precision times mean. An observation adds to both, so the order of observations does not
 * matter and a replay of the log gives the same numbers. One posterior a person serves the
 * recommendations, one posterior an arm serves problems whose arms share nothing.
 */
public final class Posterior {
  private final double[] precision;
  private final double[] information;
  private final double noiseVariance;
  private final int updates;

  /** Made when it is first needed; the same whoever makes it. */
  private volatile @Nullable Solved solved;

  private static final class Solved {
    private final Cholesky factor;
    private final double[] mean;

    Solved(Cholesky factor, double[] information) {
      this.factor = factor;
      this.mean = factor.solveTransposed(factor.solve(information));
    }
  }

  /** The lower triangle of the precision, row by row, and precision times mean. */
  Posterior(double[] precision, double[] information, double noiseVariance, int updates) {
    this.precision = precision;
    this.information = information;
    this.noiseVariance = noiseVariance;
    this.updates = updates;
  }

  /**
   * A belief before any observation, whose weights know nothing of each other.
   *
   * @param mean of every weight
   * @param variance of every weight, more than 0
   * @param noiseVariance of an observation, more than 0
   */
  public static Posterior independent(double[] mean, double[] variance, double noiseVariance) {
    double[] lower = new double[triangle(mean.length)];
    double[] information = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      lower[triangle(i) + i] = 1 / variance[i];
      information[i] = mean[i] / variance[i];
    }
    return new Posterior(lower, information, noiseVariance, 0);
  }

  /** Numbers in the lower triangle of a square of this size, or before this row. */
  static int triangle(int rows) {
    return rows * (rows + 1) / 2;
  }

  /**
   * The belief after one more observation.
   *
   * @param x features of what was observed, one a weight
   * @param value what was observed
   */
  public Posterior learn(double[] x, double value) {
    if (x.length != information.length) {
      throw new IllegalArgumentException("these features belong to another model");
    }
    double[] nextPrecision = precision.clone();
    double[] nextInformation = information.clone();
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        nextInformation[i] += x[i] * value / noiseVariance;
        int row = triangle(i);
        double scaled = x[i] / noiseVariance;
        for (int j = 0; j <= i; j++) {
          nextPrecision[row + j] += scaled * x[j];
        }
      }
    }
    return new Posterior(nextPrecision, nextInformation, noiseVariance, updates + 1);
  }

  /** How many observations it has learnt from. */
  public int updates() {
    return updates;
  }

  public int dimension() {
    return information.length;
  }

  /** What is expected of these features. */
  public double expected(double[] x) {
    return dot(solved().mean, x);
  }

  /** How far the truth may lie from what is expected: a standard deviation, without the noise. */
  public double deviation(double[] x) {
    double[] direction = solved().factor.solve(x);
    return Math.sqrt(dot(direction, direction));
  }

  /** The expected weights. */
  public double[] mean() {
    return solved().mean.clone();
  }

  /** The variance of every weight on its own. */
  public double[] variances() {
    double[] variances = new double[information.length];
    double[] unit = new double[information.length];
    for (int i = 0; i < variances.length; i++) {
      unit[i] = 1;
      double deviation = deviation(unit);
      variances[i] = deviation * deviation;
      unit[i] = 0;
    }
    return variances;
  }

  /**
   * How the expectations of many arms move with independent standard normal numbers: an arm's
   * deviation is the length of its column, and two arms move together as far as theirs agree.
   *
   * @param arms features of each
   * @return by normal number and arm
   */
  float[][] directions(List<double[]> arms) {
    return solved().factor.solveAll(arms);
  }

  double[] precision() {
    return precision.clone();
  }

  double[] information() {
    return information.clone();
  }

  double noiseVariance() {
    return noiseVariance;
  }

  private Solved solved() {
    Solved known = solved;
    if (known == null) {
      known = new Solved(Cholesky.of(precision, information.length), information);
      solved = known;
    }
    return known;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
