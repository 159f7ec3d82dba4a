package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The person chose what to do, and the session ended.
 *
 * @param intensityBefore 1 to 10
 * @param intensityAfter 1 to 10
 * @param actions ids of the library's
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#WAVE_STEP}, record = session id and version joined by a
 *     colon
 */
public record WaveSessionCompleted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    @Nullable Integer intensityBefore,
    @Nullable Integer intensityAfter,
    List<String> actions,
    String contentSealed)
    implements Fact {
  public WaveSessionCompleted {
    actions = List.copyOf(actions);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "WaveSessionCompleted[...]";
  }
}
