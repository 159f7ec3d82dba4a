package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an intervention session ended.
 *
 * @param decisionId the decision that offered it; null when the person chose it themselves
 * @param kind completed or skipped
 * @param reward 0 to 1
 */
public record Outcome(
    UUID userId,
    UUID sessionId,
    UUID interventionId,
    @Nullable UUID decisionId,
    Observation.Kind kind,
    double reward,
    Instant occurredAt) {}
