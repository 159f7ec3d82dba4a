package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A person completed an intervention and rated it.
 *
 * @param effectivenessRating 1 to 5
 */
public record InterventionCompleted(
    UUID sessionId,
    UUID userId,
    UUID interventionId,
    @Nullable UUID decisionId,
    int effectivenessRating,
    List<String> feedbackTags,
    long durationActualSeconds,
    Instant occurredAt,
    String zone,
    LocalDate localDate)
    implements Fact {
  public InterventionCompleted {
    feedbackTags = List.copyOf(feedbackTags);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "InterventionCompleted[...]";
  }
}
