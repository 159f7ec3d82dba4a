package org.evenkeel.crisis.screen.wording;

import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et
 * al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1). The
 * same seed gives the same weights.
 */
final class LinearLearner {
  private static final int ROUNDS = 40;

  private final double cost;
  private final double costOfMissing;

  /**
   * Sets what errors cost.
   *
   * @param cost of a false alarm
   * @param costOfMissing of a miss
   */
  LinearLearner(double cost, double costOfMissing) {
    this.cost = cost;
    this.costOfMissing = costOfMissing;
  }

  /** One row: features, their values, and which side it stands on. */
  static final class Row {
    private final int[] features;
    private final double[] values;
    private final boolean positive;

    Row(int[] features, double[] values, boolean positive) {
      this.features = features;
      this.values = values;
      this.positive = positive;
    }

    /** What the weights make of this row. */
    double dot(double[] weights) {
      double sum = 0;
      for (int k = 0; k < features.length; k++) {
        sum += weights[features[k]] * values[k];
      }
      return sum;
    }

    /** Multiplies each value by the factor of its feature. */
    void scale(double[] factors) {
      for (int k = 0; k < features.length; k++) {
        values[k] *= factors[features[k]];
      }
    }
  }

  double[] learn(Row[] rows, int features, long seed) {
    double[] weights = new double[features];
    double[] alpha = new double[rows.length];
    int[] order = new int[rows.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int i : order) {
        step(rows[i], weights, alpha, i);
      }
    }
    return weights;
  }

  private void step(Row row, double[] weights, double[] alpha, int i) {
    double side = row.positive ? 1 : -1;
    double slack = 0.5 / (row.positive ? costOfMissing : cost);
    double square = slack;
    for (double value : row.values) {
      square += value * value;
    }
    double gradient = side * row.dot(weights) - 1 + slack * alpha[i];
    double next = Math.max(0, alpha[i] - gradient / square);
    double change = (next - alpha[i]) * side;
    alpha[i] = next;
    for (int k = 0; change != 0 && k < row.features.length; k++) {
      weights[row.features[k]] += change * row.values[k];
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
