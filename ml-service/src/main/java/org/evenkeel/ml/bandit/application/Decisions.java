package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Prior;

/** The log of decisions. */
public interface Decisions {
  void log(UUID id, UUID userId, Instant decidedAt, Decision decision);

  /** Features of an intervention as this person's decision weighed it, read with this prior. */
  Optional<Features> weighed(UUID decisionId, UUID userId, UUID interventionId, Prior prior);
}
