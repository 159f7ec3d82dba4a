package org.evenkeel.session.guided;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;

/** What refusals come to over HTTP, the same for every kind of session. */
public final class GuidedProblems {

  public static final ProblemCode OUT_OF_ORDER =
      new ProblemCode(
          "EVK-SESSION-1001", 409, "Another step is due", "There is a step before this one.");
  public static final ProblemCode ENDED =
      new ProblemCode(
          "EVK-SESSION-1002",
          409,
          "The session has ended",
          "This session is closed. You can start a new one whenever you like.");
  public static final ProblemCode TOO_LONG =
      new ProblemCode(
          "EVK-SESSION-1003",
          422,
          "Changed too often",
          "This session has been changed very often. You can finish it, or start a new one.");
  public static final ProblemCode TIME_OUT_OF_RANGE =
      new ProblemCode(
          "EVK-SESSION-1004",
          422,
          "Moment out of range",
          "The time does not fit. Please check the clock of your device.");

  private static final String EXPECTED = "expected_step";

  private GuidedProblems() {}

  /** The problem of a refusal; 409 for what does not fit the session as it is now. */
  public static ProblemException of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OutOfOrder(String expected) ->
          new ProblemException(OUT_OF_ORDER).with(EXPECTED, expected);
      case Refusal.Ended(String step) -> new ProblemException(ENDED).with(EXPECTED, step);
      case Refusal.TooLong tooLong -> new ProblemException(TOO_LONG);
      case Refusal.Overtaken overtaken -> new ProblemException(CommonProblems.CONFLICT);
      case Refusal.Stale stale -> new ProblemException(CommonProblems.STALE);
      case Refusal.Unfit(List<FieldProblem> problems) ->
          new ProblemException(CommonProblems.INVALID).withErrors(problems);
      case Refusal.NoSuchMoment(FieldProblem problem) -> outOfRange(problem);
      case Refusal.NotThere notThere -> new ProblemException(CommonProblems.NOT_FOUND);
    };
  }

  /** Not there, or somebody else's. */
  public static ProblemException notFound() {
    return of(new Refusal.NotThere());
  }

  /**
   * The moment a client claims in a field; now when it claims none. Where a request may be a repeat
   * of one that was taken in time, that is found out first.
   *
   * @throws ProblemException 422 when it is more than 5 minutes ahead or 30 days back
   */
  public static Instant moment(String field, @Nullable Instant claimed, Clock clock) {
    if (claimed == null) {
      return Moments.now(clock);
    }
    Refusal.NoSuchMoment.of(field, claimed, clock)
        .ifPresent(
            refusal -> {
              throw of(refusal);
            });
    return Moments.cut(claimed);
  }

  private static ProblemException outOfRange(FieldProblem problem) {
    return new ProblemException(TIME_OUT_OF_RANGE).withErrors(List.of(problem));
  }
}
