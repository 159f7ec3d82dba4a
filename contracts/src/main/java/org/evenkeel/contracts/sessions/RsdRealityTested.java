package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The person looked at what they know and what they fear.
 *
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#RSD_STEP}, record = episode id and version joined by a
 *     colon
 */
public record RsdRealityTested(
    UUID episodeId, UUID userId, int version, Instant occurredAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RsdRealityTested[...]";
  }
}
