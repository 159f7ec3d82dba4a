package org.evenkeel.session.guided;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.time.OccurredAt;

/**
 * Why a command changed nothing. Of several reasons the one told is the first of: not there, stale,
 * ended or out of order, what does not fit.
 */
public sealed interface Refusal {

  /**
   * A step before this one is due.
   *
   * @param expected wire name of what the session waits for
   */
  record OutOfOrder(String expected) implements Refusal {}

  /**
   * The session has ended.
   *
   * @param step wire name of its end: completed or abandoned
   */
  record Ended(String step) implements Refusal {}

  /** It was changed so often, or holds so much, that it takes no more of it; it can still end. */
  record TooLong() implements Refusal {}

  /** Another command was faster; the session must be read again. */
  record Overtaken() implements Refusal {}

  /** It is not in the version that the client saw. */
  record Stale() implements Refusal {}

  /**
   * The session would take it, but what is in it does not fit.
   *
   * @param problems one for each field, at least one
   */
  record Unfit(List<FieldProblem> problems) implements Refusal {
    public Unfit {
      problems = List.copyOf(problems);
    }
  }

  /** The session would take it, but a moment in it cannot be. */
  record NoSuchMoment(FieldProblem problem) implements Refusal {

    /** Why a moment that a client claims in a field cannot be; empty when it can. */
    public static Optional<Refusal> of(String field, Instant claimed, Clock clock) {
      return switch (OccurredAt.check(claimed, clock)) {
        case OccurredAt.Accepted accepted -> Optional.empty();
        case OccurredAt.TooFarAhead ahead -> of(field, "must be at most 5 minutes ahead");
        case OccurredAt.TooOld old -> of(field, "must be at most 30 days ago");
      };
    }

    private static Optional<Refusal> of(String field, String message) {
      return Optional.of(new NoSuchMoment(new FieldProblem(field, message)));
    }
  }

  /** Not there, or somebody else's. */
  record NotThere() implements Refusal {}
}
