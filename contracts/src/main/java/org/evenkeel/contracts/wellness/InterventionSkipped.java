package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A person left an intervention undone. */
public record InterventionSkipped(
    UUID sessionId, UUID userId, UUID interventionId, @Nullable UUID decisionId, Instant occurredAt)
    implements Fact {}
