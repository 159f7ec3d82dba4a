package org.evenkeel.wellness.journal;

/** What came of a change to an entry. */
sealed interface JournalOutcome {

  /** It was done; the entry as it stands, or stood before it was deleted. */
  record Done(JournalEntry entry) implements JournalOutcome {}

  /** There is no such entry of this person. */
  record Missing() implements JournalOutcome {}

  /** It was changed since the version the client had read. */
  record Stale() implements JournalOutcome {}
}
