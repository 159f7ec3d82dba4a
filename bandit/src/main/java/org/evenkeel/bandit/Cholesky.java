package org.evenkeel.bandit;

import java.util.List;

/** The lower factor L of a symmetric positive definite matrix A = L Lᵀ, packed row by row. */
final class Cholesky {
  private final double[] lower;
  private final int size;

  private Cholesky(double[] lower, int size) {
    this.lower = lower;
    this.size = size;
  }

  /**
   * @throws IllegalArgumentException when the matrix is not positive definite
   */
  static Cholesky of(double[] packed, int size) {
    double[] lower = packed.clone();
    for (int i = 0; i < size; i++) {
      int row = Posterior.triangle(i);
      for (int j = 0; j <= i; j++) {
        int other = Posterior.triangle(j);
        double sum = lower[row + j];
        for (int k = 0; k < j; k++) {
          sum -= lower[row + k] * lower[other + k];
        }
        if (i == j) {
          if (!(sum > 0)) {
            throw new IllegalArgumentException("the precision is not positive definite");
          }
          lower[row + i] = Math.sqrt(sum);
        } else {
          lower[row + j] = sum / lower[other + j];
        }
      }
    }
    return new Cholesky(lower, size);
  }

  /** y with L y = b. */
  double[] solve(double[] b) {
    double[] y = b.clone();
    for (int i = 0; i < size; i++) {
      int row = Posterior.triangle(i);
      for (int k = 0; k < i; k++) {
        y[i] -= lower[row + k] * y[k];
      }
      y[i] /= lower[row + i];
    }
    return y;
  }

  /**
   * Y with L Y = B for many right sides at once, in single precision: row by row over all of them,
   * which processors do several at a time.
   *
   * @param columns of B
   * @return rows of Y
   */
  float[][] solveAll(List<double[]> columns) {
    int count = columns.size();
    float[][] y = new float[size][count];
    for (int i = 0; i < size; i++) {
      float[] target = y[i];
      for (int c = 0; c < count; c++) {
        target[c] = (float) columns.get(c)[i];
      }
      int row = Posterior.triangle(i);
      for (int k = 0; k < i; k++) {
        float factor = (float) lower[row + k];
        if (factor != 0) {
          float[] source = y[k];
          for (int c = 0; c < count; c++) {
            target[c] -= factor * source[c];
          }
        }
      }
      float scale = (float) (1 / lower[row + i]);
      for (int c = 0; c < count; c++) {
        target[c] *= scale;
      }
    }
    return y;
  }

  /** x with Lᵀ x = b. */
  double[] solveTransposed(double[] b) {
    double[] x = b.clone();
    for (int i = size - 1; i >= 0; i--) {
      int row = Posterior.triangle(i);
      x[i] /= lower[row + i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[row + k] * x[i];
      }
    }
    return x;
  }
}
