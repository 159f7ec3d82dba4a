package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What made a case open, or joined it.
 *
 * @param sourceType checkin, journal, session, feedback, safety_plan, user_reported, other
 * @param sourceId the same in every delivery of one text's signal
 * @param recordId what was stored, once it was
 * @param score 0 to 1
 */
public record CaseSource(
    String sourceType,
    String sourceId,
    @Nullable UUID recordId,
    CaseLevel level,
    double score,
    List<String> categories,
    String floorVersion,
    String resourcesVersion,
    @Nullable String country,
    Instant detectedAt) {

  public CaseSource {
    categories = List.copyOf(categories);
  }
}
