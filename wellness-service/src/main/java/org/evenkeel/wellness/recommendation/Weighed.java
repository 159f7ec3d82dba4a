package org.evenkeel.wellness.recommendation;

import java.util.List;
import java.util.UUID;

/**
 * One intervention that a decision weighed.
 *
 * @param predictedEffectiveness 0 to 1
 * @param propensity probability that it is offered in the first slot
 * @param contributions what each feature adds to the score it was ranked by
 */
public record Weighed(
    UUID interventionId,
    double predictedEffectiveness,
    double propensity,
    List<Contribution> contributions) {

  /** A feature by name, and how far it moves the score. */
  public record Contribution(String feature, double effect) {}

  public Weighed {
    contributions = List.copyOf(contributions);
  }
}
