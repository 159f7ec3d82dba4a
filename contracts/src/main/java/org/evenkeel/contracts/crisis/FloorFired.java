package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The floor found danger in what a person sent. No text.
 *
 * @param sourceType checkin, journal, session, feedback, safety_plan, user_reported; assessment for
 *     an answer above "not at all" to a questionnaire's item on self-harm (PHQ-9, item 9), which is
 *     high whatever the total is
 * @param sourceId the Idempotency-Key or request id: the same for both paths of one text
 * @param recordId what was stored, once it was
 * @param level high or critical
 */
public record FloorFired(
    UUID userId,
    String sourceType,
    String sourceId,
    @Nullable UUID recordId,
    String level,
    double score,
    List<String> categories,
    String floorVersion,
    String resourcesVersion,
    @Nullable String country,
    Instant detectedAt)
    implements Fact {
  public FloorFired {
    categories = List.copyOf(categories);
  }
}
