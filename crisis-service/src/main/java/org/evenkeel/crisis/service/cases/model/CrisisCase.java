package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crisis being handled. A person has one unresolved case at most; further signals join it.
 *
 * @param score the highest of its sources, 0 to 1
 * @param dueAt when a human must have answered
 * @param holder the responder who acknowledged it
 */
public record CrisisCase(
    UUID id,
    UUID userId,
    CaseLevel level,
    CaseState state,
    double score,
    Instant openedAt,
    Instant dueAt,
    String floorVersion,
    @Nullable UUID holder,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant resolvedAt) {

  public static CrisisCase opened(UUID id, UUID userId, CaseSource source, Instant now) {
    return new CrisisCase(
        id,
        userId,
        source.level(),
        CaseState.OPEN,
        source.score(),
        now,
        now.plus(source.level().deadline()),
        source.floorVersion(),
        null,
        null,
        null);
  }

  /**
   * Another signal of the same person: the graver level counts and the deadline never moves back. A
   * case that somebody holds opens again, because whoever took it may be gone by now.
   */
  public CrisisCase joinedBy(CaseSource source, Instant now) {
    Instant due = now.plus(source.level().deadline());
    boolean waiting = state == CaseState.OPEN;
    return new CrisisCase(
        id,
        userId,
        level.atLeast(source.level()),
        CaseState.OPEN,
        Math.max(score, source.score()),
        openedAt,
        waiting && dueAt.isBefore(due) ? dueAt : due,
        floorVersion,
        null,
        null,
        null);
  }

  /** What comes of a responder taking the case. The same responder may say so twice. */
  public CaseOutcome acknowledgedBy(UUID responder, Instant now) {
    return switch (state) {
      case RESOLVED -> new CaseOutcome.AlreadyResolved(this);
      case ACKNOWLEDGED ->
          responder.equals(holder) ? new CaseOutcome.Unchanged(this) : new CaseOutcome.HeldBy(this);
      case OPEN ->
          new CaseOutcome.Changed(
              new CrisisCase(
                  id,
                  userId,
                  level,
                  CaseState.ACKNOWLEDGED,
                  score,
                  openedAt,
                  dueAt,
                  floorVersion,
                  responder,
                  now,
                  null));
    };
  }

  /** What comes of a responder closing the case, which they must hold. */
  public CaseOutcome resolvedBy(UUID responder, Instant now) {
    return switch (state) {
      case OPEN -> new CaseOutcome.NotAcknowledged(this);
      case RESOLVED ->
          responder.equals(holder)
              ? new CaseOutcome.Unchanged(this)
              : new CaseOutcome.AlreadyResolved(this);
      case ACKNOWLEDGED ->
          responder.equals(holder)
              ? new CaseOutcome.Changed(
                  new CrisisCase(
                      id,
                      userId,
                      level,
                      CaseState.RESOLVED,
                      score,
                      openedAt,
                      dueAt,
                      floorVersion,
                      holder,
                      acknowledgedAt,
                      now))
              : new CaseOutcome.HeldBy(this);
    };
  }
}
