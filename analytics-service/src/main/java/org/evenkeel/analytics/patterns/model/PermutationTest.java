package org.evenkeel.analytics.patterns.model;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How often chance alone gives a difference as large. In each matched set any value may have been
 * the one with the trait, so it is drawn anew within each set and never across sets: whatever moods
 * of neighbouring days have in common stays as it is. Exact for values that are exchangeable within
 * a set. Drawing ends early when the answer is plain (Besag and Clifford, Biometrika 78, 1991).
 */
final class PermutationTest {

  /** Draws at most; the least p-value is 1 / 10,000. */
  static final int DRAWS = 9_999;

  /** So many draws as extreme as the data end it; p is then far from any bound. */
  private static final int PLAIN = 40;

  private static final double ROUNDING = 1e-9;

  private PermutationTest() {}

  /** Two-sided p-value of the mean difference, above 0 and at most 1. */
  static double pValue(List<MatchedSet> sets, long seed) {
    double observed = Math.abs(sets.stream().mapToDouble(MatchedSet::difference).sum());
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int draw = 1; draw <= DRAWS; draw++) {
      double sum = 0;
      for (MatchedSet set : sets) {
        sum += set.differenceIf(random.nextInt(set.size()));
      }
      if (Math.abs(sum) >= observed - ROUNDING) {
        extreme++;
        if (extreme == PLAIN) {
          return (double) PLAIN / draw;
        }
      }
    }
    return (extreme + 1.0) / (DRAWS + 1.0);
  }
}
