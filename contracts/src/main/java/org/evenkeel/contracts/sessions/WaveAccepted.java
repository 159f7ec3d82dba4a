package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The feeling was accepted.
 *
 * @param statements ids of the library's
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#WAVE_STEP}, record = session id and version joined by a
 *     colon
 */
public record WaveAccepted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    List<String> statements,
    String contentSealed)
    implements Fact {
  public WaveAccepted {
    statements = List.copyOf(statements);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "WaveAccepted[...]";
  }
}
