package org.evenkeel.crisis.service.cases.model;

/** What came of an act on a case. */
public sealed interface CaseOutcome {

  /** It was done. */
  record Changed(CrisisCase after) implements CaseOutcome {}

  /** It had been done by the same responder before. */
  record Unchanged(CrisisCase current) implements CaseOutcome {}

  /** Another responder holds the case. */
  record HeldBy(CrisisCase current) implements CaseOutcome {}

  /** Nobody took the case yet, so nobody can close it. */
  record NotAcknowledged(CrisisCase current) implements CaseOutcome {}

  /** The case was closed. */
  record AlreadyResolved(CrisisCase current) implements CaseOutcome {}

  /** There is no such case. */
  record NoSuchCase() implements CaseOutcome {}
}
