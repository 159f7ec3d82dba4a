package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The floor found something moderate: the person was offered resources, and no case opens on this
 * account. A fact of its own and no level of {@link FloorFired}, so that no reader of that fact can
 * take it for danger. No text.
 *
 * @param sourceType checkin, journal, session, feedback, safety_plan, profile, other
 * @param sourceId the Idempotency-Key or request id: the same before and after the record is stored
 * @param recordId what was stored, once it was
 * @param score 0 to 1, comparable only within one floor version
 */
public record FloorNoticed(
    UUID userId,
    String sourceType,
    String sourceId,
    @Nullable UUID recordId,
    double score,
    List<String> categories,
    String floorVersion,
    Instant detectedAt)
    implements Fact {
  public FloorNoticed {
    categories = List.copyOf(categories);
  }
}
