package org.evenkeel.bandit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a score apart. The score is linear, so a term's contribution is exactly what the score
 * loses when the term is taken away.
 */
final class Explaining {
  private static final List<Term> TERMS = List.of(Term.values());

  /** By column, the place of its term. */
  private static final int[] TERM_OF =
      Column.ALL.stream().mapToInt(column -> TERMS.indexOf(column.term())).toArray();

  private static final Comparator<Contribution> LARGEST_FIRST =
      (a, b) -> Double.compare(Math.abs(b.effect()), Math.abs(a.effect()));

  private Explaining() {}

  static double score(double[] mean, Features features) {
    return features.dot(mean);
  }

  static List<Contribution> contributions(double[] mean, Features features) {
    double[] x = features.values();
    double[] effects = new double[TERMS.size()];
    for (int i = 0; i < x.length; i++) {
      effects[TERM_OF[i]] += mean[i] * x[i];
    }
    List<Contribution> contributions = new ArrayList<>(effects.length);
    for (int i = 0; i < effects.length; i++) {
      if (effects[i] != 0) {
        contributions.add(new Contribution(TERMS.get(i), effects[i]));
      }
    }
    contributions.sort(LARGEST_FIRST);
    return contributions;
  }
}
