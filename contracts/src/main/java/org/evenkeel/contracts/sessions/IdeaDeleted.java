package org.evenkeel.contracts.sessions;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A captured thought was deleted by its owner.
 *
 * @param localDate the day on which it was captured
 */
public record IdeaDeleted(UUID ideaId, UUID userId, LocalDate localDate) implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "IdeaDeleted[...]";
  }
}
