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
 * @param approach the school of practice it comes from, as the library names it, such as {@code
 *     mindfulness}; null in a fact from before facts told it
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
    LocalDate localDate,
    @Nullable String approach)
    implements Fact {
  public InterventionCompleted {
    feedbackTags = List.copyOf(feedbackTags);
  }

  /** A fact that does not tell the approach. */
  public InterventionCompleted(
      UUID sessionId,
      UUID userId,
      UUID interventionId,
      @Nullable UUID decisionId,
      int effectivenessRating,
      List<String> feedbackTags,
      long durationActualSeconds,
      Instant occurredAt,
      String zone,
      LocalDate localDate) {
    this(
        sessionId,
        userId,
        interventionId,
        decisionId,
        effectivenessRating,
        feedbackTags,
        durationActualSeconds,
        occurredAt,
        zone,
        localDate,
        null);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "InterventionCompleted[...]";
  }
}
