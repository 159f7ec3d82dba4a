package org.evenkeel.session.idea;

/** What came of an upload. */
sealed interface CaptureOutcome {

  /** It is new. */
  record Created(Idea idea) implements CaptureOutcome {}

  /** It was there, just like this. */
  record Unchanged(Idea idea) implements CaptureOutcome {}

  /**
   * It was there with something said before, which this replaces: words, pin or both.
   *
   * @param words whether its words are those of the upload now
   */
  record Replaced(Idea idea, boolean words) implements CaptureOutcome {}

  /** It was there in words as new or newer, which stay. */
  record Kept(Idea idea) implements CaptureOutcome {}

  /** The person deleted it; it stays deleted. */
  record Deleted() implements CaptureOutcome {}

  /** A moment lies too far ahead. */
  record TooFarAhead(String field) implements CaptureOutcome {}

  /** A new idea that is too old. */
  record TooOld(String field) implements CaptureOutcome {}
}
