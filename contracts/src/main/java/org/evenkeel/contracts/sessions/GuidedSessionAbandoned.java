package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A guided session ended before its last step.
 *
 * @param kind spark, wave or rsd
 * @param reason left by the person, or expired
 */
public record GuidedSessionAbandoned(
    UUID sessionId,
    UUID userId,
    String kind,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    String reason)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "GuidedSessionAbandoned[...]";
  }
}
