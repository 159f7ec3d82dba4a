package org.evenkeel.bench.bandit;

/**
 * Brings columns to mean 0 and deviation 1 by what was seen so far, so that nothing of later rows
 * is known. Beyond five deviations a value is cut.
 */
final class Scaling {
  private static final double MOST = 5;

  private final boolean squares;
  private final double[] mean;
  private final double[] sum;
  private int seen;

  /**
   * For rows of this many columns.
   *
   * @param squares whether each column's square is a feature, too
   */
  Scaling(int columns, boolean squares) {
    this.squares = squares;
    this.mean = new double[columns];
    this.sum = new double[columns];
  }

  int features() {
    return (squares ? 2 : 1) * mean.length + 1;
  }

  /** The features of the next row, and last a 1. */
  double[] next(double[] row) {
    seen++;
    double[] x = new double[features()];
    for (int i = 0; i < row.length; i++) {
      double off = row[i] - mean[i];
      mean[i] += off / seen;
      sum[i] += off * (row[i] - mean[i]);
      double deviation = Math.sqrt(sum[i] / seen);
      x[i] = deviation > 0 ? Math.clamp((row[i] - mean[i]) / deviation, -MOST, MOST) : 0;
      if (squares) {
        x[row.length + i] = (x[i] * x[i] - 1) / 2;
      }
    }
    x[x.length - 1] = 1;
    return x;
  }
}
