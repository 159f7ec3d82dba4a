package org.evenkeel.analytics.weekly.web;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** Refusals about weeks. */
final class WeeklyProblems {

  private static final ProblemCode NOT_BEGUN =
      new ProblemCode(
          "EVK-ANALYTICS-1001",
          422,
          "The week has not begun",
          "That week is still ahead of you. There is nothing to look back on yet.");

  private WeeklyProblems() {}

  static ProblemException notBegun() {
    return new ProblemException(NOT_BEGUN);
  }

  static ProblemException notFound() {
    return new ProblemException(CommonProblems.NOT_FOUND);
  }

  static ProblemException noSuchDay() {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem("week_of", "must be a day of the years 1 to 9999")));
  }
}
