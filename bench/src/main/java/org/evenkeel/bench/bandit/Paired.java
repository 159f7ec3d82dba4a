package org.evenkeel.bench.bandit;

import java.util.List;

/**
 * Differences between two that met the same conditions.
 *
 * @param mean of the differences
 * @param error standard error of that mean
 * @param wins how often the first was lower
 * @param losses how often it was higher
 */
record Paired(double mean, double error, int wins, int losses) {
  /** Beyond two standard errors a difference counts as more than noise. */
  private static final double NOISE = 2;

  static Paired of(List<Double> first, List<Double> second) {
    int count = first.size();
    double sum = 0;
    double squares = 0;
    int wins = 0;
    int losses = 0;
    for (int i = 0; i < count; i++) {
      double difference = first.get(i) - second.get(i);
      sum += difference;
      squares += difference * difference;
      wins += difference < 0 ? 1 : 0;
      losses += difference > 0 ? 1 : 0;
    }
    double mean = sum / count;
    double variance = count < 2 ? 0 : Math.max(0, squares - count * mean * mean) / (count - 1);
    return new Paired(mean, Math.sqrt(variance / count), wins, losses);
  }

  boolean isLower() {
    return mean < -NOISE * error;
  }

  boolean isHigher() {
    return mean > NOISE * error;
  }
}
