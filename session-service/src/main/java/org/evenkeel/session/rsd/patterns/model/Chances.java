package org.evenkeel.session.rsd.patterns.model;

import java.util.stream.IntStream;

/** Exact probabilities of counts, for some hundreds at most. */
final class Chances {

  private static final double ROUNDING = 1e-9;

  private Chances() {}

  /** Probability of at least {@code hits} in {@code tries} with a chance of {@code p} each. */
  static double atLeast(int hits, int tries, double p) {
    return IntStream.rangeClosed(hits, tries)
        .mapToDouble(
            k -> Math.exp(logChoose(tries, k) + k * Math.log(p) + (tries - k) * Math.log1p(-p)))
        .sum();
  }

  /**
   * Fisher's exact test, two-sided by the sum of all tables as unlikely (Fisher, Statistical
   * Methods for Research Workers, 5th ed. 1934).
   *
   * @param first hits among {@code each}
   * @param second hits among {@code each} others
   */
  static double fisher(int first, int second, int each) {
    int hits = first + second;
    double observed = table(first, hits, each);
    return Math.min(
        1,
        IntStream.rangeClosed(Math.max(0, hits - each), Math.min(hits, each))
            .mapToDouble(k -> table(k, hits, each))
            .filter(chance -> chance <= observed * (1 + ROUNDING))
            .sum());
  }

  private static double table(int first, int hits, int each) {
    return Math.exp(
        logChoose(each, first) + logChoose(each, hits - first) - logChoose(2 * each, hits));
  }

  private static double logChoose(int n, int k) {
    return IntStream.rangeClosed(1, k)
        .mapToDouble(i -> Math.log((double) n - k + i) - Math.log(i))
        .sum();
  }
}
