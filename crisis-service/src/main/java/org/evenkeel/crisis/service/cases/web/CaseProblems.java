package org.evenkeel.crisis.service.cases.web;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.FollowUpOutcome;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** What a responder is told when an act on a case is refused. */
final class CaseProblems {

  private static final ProblemCode HELD =
      new ProblemCode(
          "EVK-CRISIS-1001", 409, "Held by another responder", "A colleague has this case.");
  private static final ProblemCode NOT_ACKNOWLEDGED =
      new ProblemCode(
          "EVK-CRISIS-1002", 409, "Not acknowledged", "Please acknowledge the case first.");
  private static final ProblemCode RESOLVED =
      new ProblemCode("EVK-CRISIS-1003", 409, "Already resolved", "This case was resolved.");

  private static final ProblemCode NOT_HELD =
      new ProblemCode(
          "EVK-CRISIS-1004", 409, "Held by nobody", "Nobody has this case. Please claim it first.");
  private static final ProblemCode UNKNOWN_RESPONDER =
      new ProblemCode(
          "EVK-CRISIS-1005",
          422,
          "Nobody who answers cases",
          "This person does not answer cases, so they cannot take it.");
  private static final ProblemCode NOT_RESOLVED =
      new ProblemCode("EVK-CRISIS-1006", 409, "Not resolved", "This case is not closed.");
  private static final ProblemCode ANOTHER_UNRESOLVED =
      new ProblemCode(
          "EVK-CRISIS-1007",
          409,
          "Another case is unresolved",
          "This person has a newer case. Please go on there.");
  private static final ProblemCode FOLLOW_UP_DONE =
      new ProblemCode(
          "EVK-CRISIS-1008", 409, "Follow-up done", "This follow-up was marked as done before.");
  private static final ProblemCode FOLLOW_UP_CANCELLED =
      new ProblemCode(
          "EVK-CRISIS-1009",
          409,
          "Follow-up cancelled",
          "This follow-up was cancelled, because the case opened again.");

  private CaseProblems() {}

  /** The case after the act, or the refusal as a problem. */
  static UUID doneOrRefused(CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Changed(CrisisCase after) -> after.id();
      case CaseOutcome.Unchanged(CrisisCase current) -> current.id();
      case CaseOutcome.HeldBy(CrisisCase current) -> throw refused(HELD, current);
      case CaseOutcome.NotAcknowledged(CrisisCase current) ->
          throw refused(NOT_ACKNOWLEDGED, current);
      case CaseOutcome.AlreadyResolved(CrisisCase current) -> throw refused(RESOLVED, current);
      case CaseOutcome.NotHeld(CrisisCase current) -> throw refused(NOT_HELD, current);
      case CaseOutcome.NotResolved(CrisisCase current) -> throw refused(NOT_RESOLVED, current);
      case CaseOutcome.AnotherUnresolved(CrisisCase current, UUID other) ->
          throw refused(ANOTHER_UNRESOLVED, current).with("case_id", other);
      case CaseOutcome.UnknownResponder(CrisisCase current) ->
          throw refused(UNKNOWN_RESPONDER, current);
      case CaseOutcome.NoSuchCase() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    };
  }

  /** Refusals of marking a follow-up as done. */
  static void requireDone(FollowUpOutcome outcome) {
    switch (outcome) {
      case FollowUpOutcome.Done done -> {}
      case FollowUpOutcome.DoneBefore before -> throw new ProblemException(FOLLOW_UP_DONE);
      case FollowUpOutcome.Cancelled() -> throw new ProblemException(FOLLOW_UP_CANCELLED);
      case FollowUpOutcome.NoSuchFollowUp() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  private static ProblemException refused(ProblemCode code, CrisisCase current) {
    ProblemException problem = new ProblemException(code).with("state", current.state().wireName());
    return current.holder() == null ? problem : problem.with("held_by", current.holder());
  }
}
