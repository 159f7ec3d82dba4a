package org.evenkeel.wellness.interventionsession.web;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** Refusals about sessions. */
final class SessionProblems {
  private static final ProblemCode ENDED =
      new ProblemCode(
          "EVK-WELLNESS-1001",
          409,
          "The session has ended",
          "This one is finished already. You can start it again at any time.");

  private SessionProblems() {}

  static ProblemException ended() {
    return new ProblemException(ENDED);
  }

  static ProblemException notFound() {
    return new ProblemException(CommonProblems.NOT_FOUND);
  }

  static ProblemException invalid(String field, String expectation) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, expectation)));
  }
}
