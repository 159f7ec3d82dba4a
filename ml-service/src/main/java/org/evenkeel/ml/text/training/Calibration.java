package org.evenkeel.ml.text.training;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Expected calibration error: 15 bins of equal mass over predictions of 0.1 or more, each bin's gap
 * between mean probability and share of positives, weighted by its size (Guo et al. 2017, with
 * equal-mass bins as Nixon et al. 2019).
 */
final class Calibration {
  private static final int BINS = 15;
  private static final double FROM = 0.1;
  private static final int DRAWS = 200;

  private Calibration() {}

  /** 0 when no prediction reaches 0.1. */
  static double error(double[] probabilities, boolean[] labels) {
    List<Integer> rows =
        IntStream.range(0, labels.length)
            .filter(i -> probabilities[i] >= FROM)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .toList();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = rows.size() * bin / BINS;
      int to = rows.size() * (bin + 1) / BINS;
      double gap = 0;
      for (int row : rows.subList(from, to)) {
        gap += probabilities[row] - (labels[row] ? 1 : 0);
      }
      error += Math.abs(gap);
    }
    return rows.isEmpty() ? 0 : error / rows.size();
  }

  /**
   * The error that would be measured if every probability were true: on few texts it is far from
   * zero. Mean over 200 seeded draws of labels.
   */
  static double errorByChance(double[] probabilities, long seed) {
    Random random = new Random(seed);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      boolean[] labels = new boolean[probabilities.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = random.nextDouble() < probabilities[i];
      }
      sum += error(probabilities, labels);
    }
    return sum / DRAWS;
  }
}
