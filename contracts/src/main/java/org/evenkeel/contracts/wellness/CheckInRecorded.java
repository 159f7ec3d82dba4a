package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A person checked in. Scores 1-10; the text is ciphertext.
 *
 * @param contextActivity ciphertext, field {@code wellness.check-in.context-activity}
 * @param journalTextSealed ciphertext, field {@link
 *     org.evenkeel.contracts.SealedFields#CHECK_IN_JOURNAL_TEXT}
 * @param sourceId the Idempotency-Key or request id under which the floor signalled
 */
public record CheckInRecorded(
    UUID checkinId,
    UUID userId,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    int moodScore,
    int energyLevel,
    @Nullable Integer anxietyLevel,
    @Nullable Integer stressLevel,
    List<String> emotionTags,
    @Nullable String contextLocation,
    @Nullable String contextActivity,
    @Nullable String contextSocial,
    @Nullable String journalTextSealed,
    double floorScore,
    boolean floorHardStop,
    @Nullable String sourceId)
    implements Fact {
  public CheckInRecorded {
    emotionTags = List.copyOf(emotionTags);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "CheckInRecorded[...]";
  }
}
