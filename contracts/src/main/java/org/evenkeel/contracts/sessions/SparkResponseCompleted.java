package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** The response step was completed. */
public record SparkResponseCompleted(
    UUID sessionId, UUID userId, int version, Instant occurredAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SparkResponseCompleted[...]";
  }
}
