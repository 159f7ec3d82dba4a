package org.evenkeel.wellness.asd.routine;

/** What came of doing an item. */
sealed interface DoneOutcome {

  /** It is done; how that day went, also when it had been done before. */
  record Done(RoutineDay day) implements DoneOutcome {}

  /** There is no such item of this person. */
  record Missing() implements DoneOutcome {}

  /** No day of it is near. */
  record NotNow() implements DoneOutcome {}
}
