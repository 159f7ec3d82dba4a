package org.evenkeel.session.rsd.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.OccurredAt;
import org.evenkeel.session.guided.GuidedProblems;
import org.jspecify.annotations.Nullable;

/** When an episode was over, as a client tells it. */
final class RsdMoments {

  private RsdMoments() {}

  /**
   * The moment to store; now when the client named none.
   *
   * @throws ProblemException 422 when it is more than 5 minutes ahead or 30 days back
   */
  static Instant resolved(@Nullable Instant given, Clock clock) {
    return switch (OccurredAt.check(given, clock)) {
      case OccurredAt.Accepted(Instant at) -> at;
      case OccurredAt.TooFarAhead _ -> throw outOfRange("must be at most 5 minutes ahead");
      case OccurredAt.TooOld _ -> throw outOfRange("must be at most 30 days ago");
    };
  }

  static ProblemException beforeTheBeginning() {
    return outOfRange("must not be before the episode began");
  }

  private static ProblemException outOfRange(String expectation) {
    return new ProblemException(GuidedProblems.TIME_OUT_OF_RANGE)
        .withErrors(List.of(new FieldProblem("resolved_at", expectation)));
  }
}
