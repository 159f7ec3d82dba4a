package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One draft a session at most, sealed with the person's own key. It is no event. */
public interface Drafts {

  /** Keeps it in place of the one before. */
  void keep(UUID userId, UUID sessionId, Draft draft);

  /** The draft, if there is one for this step. */
  Optional<Draft> find(UUID userId, UUID sessionId, String step);

  /** Whether the session has a draft that was saved at a moment or later. */
  boolean savedSince(UUID sessionId, Instant since);

  /** Drops the session's draft, unless it is for the step that is due. */
  void forgetAllBut(UUID sessionId, String due);
}
