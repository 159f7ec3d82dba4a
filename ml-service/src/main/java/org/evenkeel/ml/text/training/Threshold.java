package org.evenkeel.ml.text.training;

import java.util.function.IntPredicate;

/** The threshold with the best F1. Below 0.1 a label would be asserted that is mostly wrong. */
final class Threshold {
  private static final int LOWEST_PERCENT = 10;
  private static final int HIGHEST_PERCENT = 90;

  private Threshold() {}

  /** The best threshold over the rows that the predicate keeps, in steps of 0.01. */
  static double best(double[] probabilities, boolean[] labels, IntPredicate kept) {
    double best = 0.5;
    double bestF1 = -1;
    for (int percent = LOWEST_PERCENT; percent <= HIGHEST_PERCENT; percent++) {
      double threshold = percent / 100.0;
      Counts counts = new Counts();
      for (int i = 0; i < labels.length; i++) {
        if (kept.test(i)) {
          counts.add(probabilities[i] >= threshold, labels[i]);
        }
      }
      if (counts.f1() > bestF1) {
        bestF1 = counts.f1();
        best = threshold;
      }
    }
    return best;
  }
}
