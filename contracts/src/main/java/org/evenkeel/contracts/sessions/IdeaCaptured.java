package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A thought was captured. Its tags are sealed with it.
 *
 * @param contentSealed ciphertext of the idea, field {@link
 *     org.evenkeel.contracts.SealedFields#IDEA}, record = idea id
 */
public record IdeaCaptured(
    UUID ideaId,
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
    return "IdeaCaptured[...]";
  }
}
