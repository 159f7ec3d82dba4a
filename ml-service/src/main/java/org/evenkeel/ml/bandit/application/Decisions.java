package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.ml.bandit.model.Decision;
import org.evenkeel.ml.bandit.model.Features;

/** The log of decisions. */
public interface Decisions {
  void log(UUID id, UUID userId, Instant decidedAt, Decision decision);

  /** Features of an intervention as this person's decision weighed it. */
  Optional<Features> weighed(UUID decisionId, UUID userId, UUID interventionId);
}
