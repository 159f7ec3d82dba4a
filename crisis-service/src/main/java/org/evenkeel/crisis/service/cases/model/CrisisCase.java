package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A crisis being handled. A person has one unresolved case at most; further signals join it.
 *
 * @param score the highest of its sources, 0 to 1
 * @param waiting until when a human must have answered, and who was called
 */
public record CrisisCase(
    UUID id,
    UUID userId,
    CaseLevel level,
    CaseState state,
    double score,
    Instant openedAt,
    String floorVersion,
    Waiting waiting,
    Holding holding,
    Ending ending,
    CaseMarks marks) {

  /**
   * A new case.
   *
   * @param first who is told first; empty for everybody
   */
  public static CrisisCase opened(
      UUID id, UUID userId, CaseSource source, Instant now, List<UUID> first) {
    return new CrisisCase(
        id,
        userId,
        source.level(),
        CaseState.OPEN,
        source.score(),
        now,
        source.floorVersion(),
        Waiting.begun(now, now.plus(source.level().deadline()), first),
        Holding.NOBODY,
        Ending.NONE,
        CaseMarks.NONE);
  }

  public Instant dueAt() {
    return waiting.dueAt();
  }

  public @Nullable UUID holder() {
    return holding.holder();
  }

  public @Nullable Instant acknowledgedAt() {
    return holding.acknowledgedAt();
  }

  public @Nullable Instant resolvedAt() {
    return ending.resolvedAt();
  }

  /** Who is to be told of news about it; empty for everybody. */
  public List<UUID> audience() {
    UUID holder = holder();
    if (holder == null) {
      return waiting.audience();
    }
    if (!state.waits()) {
      return List.of(holder);
    }
    return waiting.everybodyTold()
        ? List.of()
        : Stream.concat(waiting.told().stream(), Stream.of(holder)).distinct().toList();
  }

  /**
   * Whether such a source takes the case from whoever has it, because they may be gone by now and
   * the person is in danger again. A moderate one does not: the case stays with its holder.
   */
  public boolean opensAgainBy(CaseSource source) {
    return switch (state) {
      case OPEN, CLAIMED -> false;
      case ACKNOWLEDGED, IN_FOLLOW_UP -> source.level() != CaseLevel.MODERATE || holder() == null;
      case RESOLVED -> true;
    };
  }

  /**
   * Another signal of the same person: the graver level counts and the deadline never moves back. A
   * claim stays, for its deadline runs anyway.
   *
   * @param first who is on call now: told first if it opens again, and told too if it became graver
   *     while it waits; empty for everybody
   */
  public CrisisCase joinedBy(CaseSource source, Instant now, List<UUID> first) {
    Instant due = now.plus(source.level().deadline());
    CrisisCase graver =
        new CrisisCase(
            id,
            userId,
            level.atLeast(source.level()),
            state,
            Math.max(score, source.score()),
            openedAt,
            floorVersion,
            waiting,
            holding,
            ending,
            marks);
    if (opensAgainBy(source)) {
      return graver.waitingAgain(now, due, first).in(CaseState.OPEN).heldByNobody();
    }
    if (!state.waits()) {
      return graver;
    }
    Waiting sooner = waiting.dueAtLatest(due);
    return graver.with(graver.level() == level ? sooner : sooner.joinedBy(first));
  }

  /**
   * Nobody answered in time: a claim lapses and the next are called, until somebody is in contact.
   *
   * @param next who is called; empty for everybody
   */
  public CrisisCase overdue(Instant now, List<UUID> next) {
    if (!state.waits()) {
      throw new IllegalStateException("nobody waits for an answer in state " + state);
    }
    return with(waiting.missed(next, now.plus(level.patience()))).in(CaseState.OPEN).heldByNobody();
  }

  /** Whoever takes it from a holder has its full deadline, but not more than was left before. */
  Instant dueOnceGivenAway(Instant now) {
    return state.waits() ? dueAt() : now.plus(level.deadline());
  }

  CrisisCase called(List<UUID> next, Instant due) {
    return with(waiting.called(next, due));
  }

  CrisisCase waitingAgain(Instant now, Instant due, List<UUID> first) {
    return with(waiting.again(now, due, first)).with(Holding.NOBODY, Ending.NONE);
  }

  CrisisCase in(CaseState next) {
    return new CrisisCase(
        id, userId, level, next, score, openedAt, floorVersion, waiting, holding, ending, marks);
  }

  CrisisCase heldBy(UUID responder, Instant now) {
    return with(new Holding(responder, now, acknowledgedAt()), ending);
  }

  CrisisCase heldByNobody() {
    return with(new Holding(null, null, acknowledgedAt()), ending);
  }

  /** The first answer of a waiting is the one that is kept. */
  CrisisCase answeredAt(Instant now) {
    Instant first = acknowledgedAt() == null ? now : acknowledgedAt();
    return with(new Holding(holding.holder(), holding.claimedAt(), first), ending);
  }

  CrisisCase closed(Instant now, @Nullable CaseResolution how) {
    return in(CaseState.RESOLVED).with(holding, new Ending(now, how));
  }

  private CrisisCase with(Waiting changed) {
    return new CrisisCase(
        id, userId, level, state, score, openedAt, floorVersion, changed, holding, ending, marks);
  }

  private CrisisCase with(Holding held, Ending ended) {
    return new CrisisCase(
        id, userId, level, state, score, openedAt, floorVersion, waiting, held, ended, marks);
  }
}
