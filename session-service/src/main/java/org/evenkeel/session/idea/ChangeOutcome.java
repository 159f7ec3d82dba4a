package org.evenkeel.session.idea;

/** What came of a change to an idea. */
sealed interface ChangeOutcome {

  /** It was done; the idea as it stands, or stood before it was deleted. */
  record Done(Idea idea) implements ChangeOutcome {}

  /** There is no such idea of this person. */
  record Missing() implements ChangeOutcome {}

  /** It was changed since the version the client had read. */
  record Stale() implements ChangeOutcome {}
}
