package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.bandit.Approach;

/**
 * A person wants less like an intervention.
 *
 * @param day in the person's own zone; one a day teaches
 */
public record LessLike(
    UUID userId, UUID interventionId, Approach approach, LocalDate day, Instant occurredAt) {}
