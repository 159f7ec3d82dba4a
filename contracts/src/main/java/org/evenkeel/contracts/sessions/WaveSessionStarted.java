package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A WAVE session began with a trigger and a feeling.
 *
 * @param feeling one of the list's; null when the person used a word of their own, which is sealed
 * @param intensity 1 to 10
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#WAVE_STEP}, record = session id and version joined by a
 *     colon
 */
public record WaveSessionStarted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    @Nullable String feeling,
    int intensity,
    String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "WaveSessionStarted[...]";
  }
}
