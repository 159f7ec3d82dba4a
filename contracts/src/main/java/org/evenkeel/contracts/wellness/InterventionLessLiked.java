package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A person wants less like an intervention; told once for each of their days.
 *
 * @param therapeuticApproach wire name, such as {@code DBT}
 * @param localDate in the person's zone
 */
public record InterventionLessLiked(
    UUID userId,
    UUID interventionId,
    String therapeuticApproach,
    Instant occurredAt,
    LocalDate localDate)
    implements Fact {}
