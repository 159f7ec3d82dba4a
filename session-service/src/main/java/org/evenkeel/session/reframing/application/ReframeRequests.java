package org.evenkeel.session.reframing.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reframes that were asked for and are not written yet. */
public interface ReframeRequests {

  /**
   * Takes the one that has been due longest and that nobody else is at. It comes back by itself
   * after a while when nothing more is heard of it.
   */
  Optional<ReframeRequest> claim(Instant now);

  /** Lets one wait until then. */
  void postpone(ReframeRequest request, Instant until);

  /** The same for one at which a writer failed, which is counted. */
  void failed(ReframeRequest request, Instant until);

  /**
   * Ends one.
   *
   * @return whether it was still there; not when another replica ended it, or the session went on
   */
  boolean end(ReframeRequest request);

  /**
   * A request.
   *
   * @param version of the session that it answers
   * @param attempts with this one
   * @param failures of a writer before this attempt
   */
  record ReframeRequest(
      UUID sessionId, UUID userId, int version, Instant askedAt, int attempts, int failures) {}
}
