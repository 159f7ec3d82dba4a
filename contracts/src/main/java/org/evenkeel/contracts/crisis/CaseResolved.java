package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A responder resolved a case. */
public record CaseResolved(UUID caseId, UUID userId, UUID responderId, Instant resolvedAt)
    implements Fact {}
