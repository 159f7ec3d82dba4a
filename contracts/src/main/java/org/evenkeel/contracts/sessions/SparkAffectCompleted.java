package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** The affect step was completed. */
public record SparkAffectCompleted(
    UUID sessionId,
    UUID userId,
    int version,
    Instant occurredAt,
    List<String> emotions,
    int intensity)
    implements Fact {
  public SparkAffectCompleted {
    emotions = List.copyOf(emotions);
  }
}
