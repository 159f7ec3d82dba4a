package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The feeling was acknowledged.
 *
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#WAVE_STEP}, record = session id and version joined by a
 *     colon
 */
public record WaveAcknowledged(
    UUID sessionId, UUID userId, int version, Instant occurredAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "WaveAcknowledged[...]";
  }
}
