package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.ml.bandit.model.Features;

/**
 * One outcome to learn from.
 *
 * @param features of the arm in the moment of its decision
 * @param reward 0 to 1
 */
public record Observation(
    UUID userId,
    UUID sessionId,
    UUID decisionId,
    UUID interventionId,
    Features features,
    double reward,
    Instant observedAt) {}
