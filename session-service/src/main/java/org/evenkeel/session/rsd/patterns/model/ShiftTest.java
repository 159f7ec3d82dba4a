package org.evenkeel.session.rsd.patterns.model;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How often chance alone gives a difference as large: which of a stratum's episodes had the
 * intervention is drawn anew within each stratum and never across them, so whatever the episodes of
 * one time and strength have in common stays as it is. Drawing ends early when the answer is plain
 * (Besag and Clifford, Biometrika 78, 1991).
 */
final class ShiftTest {

  private static final int DRAWS = 4_999;

  /** So many draws as extreme as the data end it; p is then far from any bound. */
  private static final int PLAIN = 40;

  private static final double ROUNDING = 1e-9;

  private ShiftTest() {}

  /** Two-sided p-value of van Elteren's statistic, above 0 and at most 1. */
  static double pValue(List<Stratum> strata, long seed) {
    double observed = Math.abs(strata.stream().mapToDouble(one -> one.score(0)).sum());
    List<double[]> ranks = strata.stream().map(Stratum::ranks).toList();
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int draw = 1; draw <= DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < ranks.size(); i++) {
        sum += drawn(ranks.get(i), strata.get(i).with().size(), random);
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

  /** The score of so many ranks drawn without returning them. */
  private static double drawn(double[] ranks, int count, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int chosen = i + random.nextInt(ranks.length - i);
      double rank = ranks[chosen];
      ranks[chosen] = ranks[i];
      ranks[i] = rank;
      sum += rank;
    }
    return (sum - count * (ranks.length + 1) / 2.0) / (ranks.length + 1);
  }
}
