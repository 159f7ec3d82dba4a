package org.evenkeel.ml.text.training;

import java.util.function.IntPredicate;

/** The threshold with the best F1. Below 0.1 a label would be asserted that is mostly wrong. */
final class Threshold {
  private static final int LOWEST_PERCENT = 10;
  private static final int HIGHEST_PERCENT = 90;

  private Threshold() {}

  /**
   * Half of the best F1: where the best threshold of a calibrated head lies (Lipton et al. 2014).
   * On few texts it is found more surely than the place of the maximum.
   */
  static double halfOfBestF1(double[] probabilities, boolean[] labels) {
    double best = 0;
    for (int percent = LOWEST_PERCENT; percent <= HIGHEST_PERCENT; percent++) {
      best = Math.max(best, f1(probabilities, labels, i -> true, percent / 100.0));
    }
    return Math.max(LOWEST_PERCENT, Math.round(best * 50)) / 100.0;
  }

  /** The best threshold over the rows that the predicate keeps, in steps of 0.01. */
  static double best(double[] probabilities, boolean[] labels, IntPredicate kept) {
    double best = 0.5;
    double bestF1 = -1;
    for (int percent = LOWEST_PERCENT; percent <= HIGHEST_PERCENT; percent++) {
      double threshold = percent / 100.0;
      double f1 = f1(probabilities, labels, kept, threshold);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = threshold;
      }
    }
    return best;
  }

  private static double f1(
      double[] probabilities, boolean[] labels, IntPredicate kept, double threshold) {
    Counts counts = new Counts();
    for (int i = 0; i < labels.length; i++) {
      if (kept.test(i)) {
        counts.add(probabilities[i] >= threshold, labels[i]);
      }
    }
    return counts.f1();
  }
}
