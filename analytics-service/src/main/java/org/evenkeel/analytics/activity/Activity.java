package org.evenkeel.analytics.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing a member did.
 *
 * @param recordId id of the record in the service that owns it
 * @param localDate the member's own day
 */
public record Activity(
    UUID userId, ActivityKind kind, UUID recordId, Instant occurredAt, LocalDate localDate) {}
