package org.evenkeel.crisis.service.cases.web;

import java.util.UUID;
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
      case CaseOutcome.NoSuchCase() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    };
  }

  private static ProblemException refused(ProblemCode code, CrisisCase current) {
    ProblemException problem = new ProblemException(code).with("state", current.state().wireName());
    return current.holder() == null ? problem : problem.with("held_by", current.holder());
  }
}
