package org.evenkeel.bandit;

import java.util.List;

/**
 * An arm as a decision weighed it.
 *
 * @param score expected reward, not clipped
 * @param propensities its odds in each slot, given the slots before; 0 when its approach was taken
 * @param contributions largest effect first, zero ones left out
 */
public record Weighed(
    Arm arm,
    Features features,
    double score,
    List<Double> propensities,
    List<Contribution> contributions) {
  public Weighed {
    propensities = List.copyOf(propensities);
    contributions = List.copyOf(contributions);
  }

  /** The expected reward as a share, 0 to 1. */
  public double predictedEffectiveness() {
    return Math.clamp(score, 0, 1);
  }
}
