package org.evenkeel.wellness.recommendation.infrastructure;

/** Tells the circuit breaker that a call brought no decision. */
final class ModelAwayException extends Exception {
  ModelAwayException() {
    super("no decision", null, false, false);
  }
}
