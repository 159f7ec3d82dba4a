package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The episode is over.
 *
 * @param intensityBefore 1 to 10
 * @param intensityAfter 0 to 10, 0 when nothing is left of it
 * @param recoveryTimeMinutes from its beginning, rounded, 0 or more
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#RSD_STEP}, record = episode id and version joined by a
 *     colon
 */
public record RsdEpisodeResolved(
    UUID episodeId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    int intensityBefore,
    @Nullable Integer intensityAfter,
    int recoveryTimeMinutes,
    String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RsdEpisodeResolved[...]";
  }
}
