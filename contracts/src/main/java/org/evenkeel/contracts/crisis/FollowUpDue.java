package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * It is time to ask a person again how they are, in their own day.
 *
 * @param ordinal 1 for the first after the acute part (24 h), 2 for the second (72 h)
 * @param level of the case: moderate, high or critical
 * @param responderId who holds the case; null when nobody does
 */
public record FollowUpDue(
    UUID caseId,
    UUID userId,
    UUID followUpId,
    int ordinal,
    String level,
    @Nullable UUID responderId,
    Instant dueAt)
    implements Fact {}
