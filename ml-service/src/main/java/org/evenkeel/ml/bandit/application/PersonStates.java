package org.evenkeel.ml.bandit.application;

import java.util.UUID;
import org.evenkeel.bandit.Prior;

/**
 * The states of all people. A damaged one is rebuilt from the observations and reported; where the
 * observations are damaged too, the population stands in for the person. One that began with
 * another prior is rebuilt with this one.
 */
public interface PersonStates {
  /** The state of a person, the population's when there is none yet. */
  PersonState of(UUID userId, Prior prior);

  /**
   * Adds an observation and keeps the new state; part of the caller's transaction.
   *
   * @return false when the same session, or the same wish of the same day, has taught already
   */
  boolean learn(Observation observation, Prior prior);
}
