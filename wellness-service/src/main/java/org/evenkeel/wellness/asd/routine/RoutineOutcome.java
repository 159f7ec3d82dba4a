package org.evenkeel.wellness.asd.routine;

/** What came of a change to a routine. */
sealed interface RoutineOutcome {

  /** It was kept. */
  record Kept(Routine routine) implements RoutineOutcome {}

  /** It was changed since the version the client had read. */
  record Stale() implements RoutineOutcome {}
}
