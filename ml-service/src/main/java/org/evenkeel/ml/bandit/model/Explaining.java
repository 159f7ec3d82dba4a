package org.evenkeel.ml.bandit.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a score apart. The score is linear, so a term's contribution is exactly what the score
 * loses when the term is taken away.
 */
final class Explaining {
  private Explaining() {}

  static double score(double[] mean, Features features) {
    return ThompsonSampling.dot(mean, features.values());
  }

  static List<Contribution> contributions(double[] mean, Features features) {
    double[] x = features.values();
    Map<Term, Double> effects = new EnumMap<>(Term.class);
    for (int i = 0; i < x.length; i++) {
      effects.merge(Column.ALL.get(i).term(), mean[i] * x[i], Double::sum);
    }
    return effects.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(e -> new Contribution(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.effect())))
        .toList();
  }
}
