package org.evenkeel.crisis.service.cases.model;

import java.util.UUID;

/** What came of an act on a case. */
public sealed interface CaseOutcome {

  /** It was done. */
  record Changed(CrisisCase after) implements CaseOutcome {}

  /** It had been done by the same responder before. */
  record Unchanged(CrisisCase current) implements CaseOutcome {}

  /** Another responder holds the case. */
  record HeldBy(CrisisCase current) implements CaseOutcome {}

  /** Nobody holds the case, so nobody can give it away. */
  record NotHeld(CrisisCase current) implements CaseOutcome {}

  /** Nobody is in contact with the person yet, so nobody can close it. */
  record NotAcknowledged(CrisisCase current) implements CaseOutcome {}

  /** The case was closed. */
  record AlreadyResolved(CrisisCase current) implements CaseOutcome {}

  /** The case is not closed, so it cannot be opened again. */
  record NotResolved(CrisisCase current) implements CaseOutcome {}

  /** The person has another case that is not closed. */
  record AnotherUnresolved(CrisisCase current, UUID otherCase) implements CaseOutcome {}

  /** The colleague who should take it does not answer cases. */
  record UnknownResponder(CrisisCase current) implements CaseOutcome {}

  /** There is no such case. */
  record NoSuchCase() implements CaseOutcome {}
}
