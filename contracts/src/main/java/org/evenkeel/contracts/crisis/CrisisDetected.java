package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened, or another source joined it. No text.
 *
 * @param level moderate, high or critical
 * @param opened true when this source opened the case, false when it joined
 * @param responders who is to be told first, user ids; empty or null for everybody who answers
 *     cases
 */
public record CrisisDetected(
    UUID caseId,
    UUID userId,
    String level,
    double score,
    String sourceType,
    String sourceId,
    boolean opened,
    List<String> categories,
    String floorVersion,
    String resourcesVersion,
    @Nullable String country,
    Instant detectedAt,
    Instant dueAt,
    @Nullable List<UUID> responders)
    implements Fact {
  public CrisisDetected {
    categories = List.copyOf(categories);
    responders = responders == null ? null : List.copyOf(responders);
  }
}
