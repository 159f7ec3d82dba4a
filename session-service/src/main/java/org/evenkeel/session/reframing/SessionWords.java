package org.evenkeel.session.reframing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people wrote in their sessions; the feature that keeps the sessions answers. */
public interface SessionWords {

  /**
   * What the person wrote up to the perception step, the thought first, then the situation and what
   * set it off.
   *
   * @return empty when there is no such session of this person
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when the person's key cannot
   *     be had at the moment
   * @throws org.evenkeel.platform.crypto.DataKeyDestroyedException when the person was erased
   */
  Optional<List<String>> of(UUID userId, UUID sessionId);

  /** Whether there is such a session of this person. */
  boolean exists(UUID userId, UUID sessionId);
}
