package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The person did something that may help.
 *
 * @param interventionsUsed codes of the library's; words of the person's own are sealed
 * @param contentSealed ciphertext of the step, field {@link
 *     org.evenkeel.contracts.SealedFields#RSD_STEP}, record = episode id and version joined by a
 *     colon
 */
public record RsdInterventionUsed(
    UUID episodeId,
    UUID userId,
    int version,
    Instant occurredAt,
    List<String> interventionsUsed,
    String contentSealed)
    implements Fact {
  public RsdInterventionUsed {
    interventionsUsed = List.copyOf(interventionsUsed);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RsdInterventionUsed[...]";
  }
}
