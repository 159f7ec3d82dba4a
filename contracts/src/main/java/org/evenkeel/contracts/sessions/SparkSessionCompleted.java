package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** The key result was written and the session ended. */
public record SparkSessionCompleted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    @Nullable Integer intensityBefore,
    @Nullable Integer intensityAfter,
    String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SparkSessionCompleted[...]";
  }
}
