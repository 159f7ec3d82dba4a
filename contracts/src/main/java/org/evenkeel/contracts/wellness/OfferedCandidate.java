package org.evenkeel.contracts.wellness;

import java.util.UUID;

/**
 * One intervention that a decision weighed.
 *
 * @param predictedEffectiveness posterior mean, 0 to 1
 * @param propensity probability that it is offered in the first slot, 0 to 1
 */
public record OfferedCandidate(
    UUID interventionId, double predictedEffectiveness, double propensity) {}
