package org.evenkeel.session.rsd.patterns.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Episodes that may be compared with each other: near in time and about as strong.
 *
 * @param with recovery minutes of those with the intervention
 * @param without of those without it
 */
record Stratum(List<Integer> with, List<Integer> without) {

  Stratum {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  boolean compares() {
    return !with.isEmpty() && !without.isEmpty();
  }

  int size() {
    return with.size() + without.size();
  }

  /**
   * How far the sum of ranks of those with lies from its mean by chance, over size + 1 (van
   * Elteren, Bulletin de l'Institut International de Statistique 37, 1960).
   *
   * @param shift minutes taken from each of those with
   */
  double score(double shift) {
    double pairs = 0;
    for (int one : with) {
      for (int other : without) {
        pairs += (1 + Math.signum(one - shift - other)) / 2;
      }
    }
    return (pairs - with.size() * without.size() / 2.0) / (size() + 1);
  }

  /** Variance of the score by chance; a little too large where values are tied. */
  double variance() {
    return with.size() * without.size() / (12.0 * (size() + 1));
  }

  /** All ranks, those with first; tied values share their mean rank. */
  double[] ranks() {
    List<Integer> all = Stream.concat(with.stream(), without.stream()).toList();
    double[] ranks = new double[all.size()];
    for (int i = 0; i < ranks.length; i++) {
      int value = all.get(i);
      double below = all.stream().filter(other -> other < value).count();
      double same = all.stream().filter(other -> other == value).count();
      ranks[i] = below + (same + 1) / 2;
    }
    return ranks;
  }
}
