package org.evenkeel.contracts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A captured thought was revised, pinned or became a task.
 *
 * @param contentSealed ciphertext of the idea, field {@link
 *     org.evenkeel.contracts.SealedFields#IDEA}, record = idea id
 */
public record IdeaRevised(
    UUID ideaId, UUID userId, int version, Instant revisedAt, String contentSealed)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "IdeaRevised[...]";
  }
}
