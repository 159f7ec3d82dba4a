package org.evenkeel.crisis.service.people;

import java.util.Optional;
import java.util.UUID;

/** Who is in a crisis right now, as far as other features need to know. */
public interface OpenCases {

  /** The person's case that is not resolved. */
  Optional<UUID> of(UUID userId);

  /** Whose case this is; empty when there is no such case. */
  Optional<Affected> personOf(UUID caseId);

  /**
   * Whether a human is still waited for past a deadline. Nobody changes it until the transaction
   * ends.
   */
  boolean unanswered(UUID caseId);

  /** That the emergency contact of its person was told shows on the case from now on. */
  void contactTold(UUID caseId);

  /**
   * The person of a case.
   *
   * @param resolved whether the case is over
   */
  record Affected(UUID userId, boolean resolved) {}
}
