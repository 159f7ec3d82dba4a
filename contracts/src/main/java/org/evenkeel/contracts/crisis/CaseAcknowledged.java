package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A responder took a case. */
public record CaseAcknowledged(UUID caseId, UUID userId, UUID responderId, Instant acknowledgedAt)
    implements Fact {}
