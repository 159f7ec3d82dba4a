package org.evenkeel.ml.bandit.application;

import java.util.UUID;

/** The states of all people. A damaged one is rebuilt from the observations and reported. */
public interface PersonStates {

  /** The state of a person, unknown when there is none yet. */
  PersonState of(UUID userId);

  /**
   * Adds an observation and keeps the new state; part of the caller's transaction.
   *
   * @return false when this session has taught already
   */
  boolean learn(Observation observation);
}
