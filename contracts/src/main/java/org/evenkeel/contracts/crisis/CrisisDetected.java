package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened, or another source joined it. No text.
 *
 * @param opened true when this source opened the case, false when it joined
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
    Instant dueAt)
    implements Fact {
  public CrisisDetected {
    categories = List.copyOf(categories);
  }
}
