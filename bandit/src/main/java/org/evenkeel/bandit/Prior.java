package org.evenkeel.bandit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The population prior: the state of a person who has not rated anything, and what people on the
 * whole found of each intervention. Either stated by us or learnt from everybody's observations.
 *
 * @param version names it; part of every policy version
 * @param means expected weights, one a column
 * @param variances how much people differ and how little is known, one a column
 * @param others by intervention, how much better or worse than its kind people found it, in units
 *     of the reward
 */
public record Prior(
    String version, List<Double> means, List<Double> variances, Map<UUID, Double> others) {
  /** One step of the five-step rating scale is one standard deviation of noise. */
  static final double NOISE_VARIANCE = 0.25 * 0.25;

  public Prior {
    if (means.size() != Column.COUNT || variances.size() != Column.COUNT) {
      throw new IllegalArgumentException("this prior belongs to another layout of the features");
    }
    for (int i = 0; i < means.size(); i++) {
      double variance = variances.get(i);
      if (!Double.isFinite(means.get(i)) || !(variance > 0) || !Double.isFinite(variance)) {
        throw new IllegalArgumentException("a weight of this prior is no number");
      }
    }
    means = List.copyOf(means);
    variances = List.copyOf(variances);
    others = Map.copyOf(others);
  }

  /** Our own assumptions, before anything was learnt. */
  public static Prior stated() {
    return new Prior(
        "stated-" + Column.LAYOUT,
        Column.ALL.stream().map(Column::priorMean).toList(),
        Column.ALL.stream().map(Column::priorVariance).toList(),
        Map.of());
  }

  /** A person who has not rated anything. */
  public Posterior posterior() {
    return Posterior.independent(
        means.stream().mapToDouble(m -> m).toArray(),
        variances.stream().mapToDouble(v -> v).toArray(),
        NOISE_VARIANCE);
  }

  /** How much better or worse than its kind people found this one; 0 when nobody said. */
  public double others(UUID interventionId) {
    return others.getOrDefault(interventionId, 0.0);
  }

  @Override
  public String toString() {
    return "Prior[" + version + "]";
  }
}
