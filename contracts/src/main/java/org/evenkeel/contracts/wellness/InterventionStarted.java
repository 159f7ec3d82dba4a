package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A person started an intervention. */
public record InterventionStarted(
    UUID sessionId,
    UUID userId,
    UUID interventionId,
    @Nullable UUID decisionId,
    @Nullable UUID checkinId,
    Instant startedAt)
    implements Fact {}
