package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * Reframes written for this person and situation are ready.
 *
 * @param version of the session with the perception step that they answer; they are no step and
 *     leave it as it is
 * @param contentSealed ciphertext of the reframes, field {@link
 *     org.evenkeel.contracts.SealedFields#SPARK_REFRAMES}, record = session id and version joined
 *     by a colon
 */
public record SparkReframesSuggested(
    UUID sessionId, UUID userId, int version, Instant occurredAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SparkReframesSuggested[...]";
  }
}
