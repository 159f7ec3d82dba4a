package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A SPARK session began with a situation.
 *
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#SPARK_STEP}, record = session id and version joined by a
 *     colon
 */
public record SparkSessionStarted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SparkSessionStarted[...]";
  }
}
