package org.evenkeel.wellness.recommendation.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.recommendation.Decision;

/** The decisions made so far. */
public interface Decisions {
  void add(Decision decision);

  Optional<Decision> find(UUID userId, UUID decisionId);
}
