package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * An episode of rejection sensitivity began.
 *
 * @param intensity 1 to 10
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#RSD_STEP}, record = episode id and version joined by a
 *     colon
 */
public record RsdEpisodeStarted(
    UUID episodeId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    int intensity,
    String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RsdEpisodeStarted[...]";
  }
}
