package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** The perception step was completed. */
public record SparkPerceptionCompleted(
    UUID sessionId, UUID userId, int version, Instant occurredAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SparkPerceptionCompleted[...]";
  }
}
