package org.evenkeel.notification.crisis;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that somebody must answer.
 *
 * @param sourceId what opened it or joined it; one notice each
 * @param opened whether the case is new
 */
public record CaseNotice(
    UUID caseId,
    String sourceId,
    String level,
    boolean opened,
    Instant detectedAt,
    Instant dueAt) {}
