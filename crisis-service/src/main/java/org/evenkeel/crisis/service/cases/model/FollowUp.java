package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person is asked again how they are, after the acute part of a case (CR8).
 *
 * @param ordinal 1 for the first, 2 for the second
 * @param dueAt in the person's own day
 * @param outcome null until it is done
 */
public record FollowUp(
    UUID id,
    UUID caseId,
    int ordinal,
    Instant dueAt,
    State state,
    @Nullable Outcome outcome,
    @Nullable Instant completedAt,
    @Nullable UUID completedBy) {

  /** How far it has come. */
  public enum State {
    PLANNED,
    /** Its time came, and the person was told. */
    DUE,
    DONE,
    /** The case opened again before. */
    CANCELLED
  }

  /** What came of it. */
  public enum Outcome {
    REACHED,
    NOT_REACHED,
    /** Reached, and it is not over; the responder opens the case again. */
    NEEDS_MORE;

    public static Optional<Outcome> named(String wireName) {
      return Stream.of(values())
          .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(wireName))
          .findFirst();
    }
  }

  public static FollowUp planned(UUID id, UUID caseId, int ordinal, Instant dueAt) {
    return new FollowUp(id, caseId, ordinal, dueAt, State.PLANNED, null, null, null);
  }

  public FollowUp in(State next) {
    return new FollowUp(id, caseId, ordinal, dueAt, next, outcome, completedAt, completedBy);
  }

  public FollowUp dueAt(Instant later) {
    return new FollowUp(id, caseId, ordinal, later, state, outcome, completedAt, completedBy);
  }

  /** Somebody asked the person; also before it was due. */
  public FollowUp doneBy(UUID responder, Outcome what, Instant now) {
    return new FollowUp(id, caseId, ordinal, dueAt, State.DONE, what, now, responder);
  }
}
