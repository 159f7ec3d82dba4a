package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a responder can do to a case, and what comes of it in each state (docs/adr/0014). */
public sealed interface CaseAct {

  UUID responder();

  CaseOutcome on(CrisisCase crisis);

  /** "I am on it." In follow-up another one may take it over: the holder's shift has ended. */
  record Claim(UUID responder, Instant now) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN -> new CaseOutcome.Changed(crisis.in(CaseState.CLAIMED).heldBy(responder, now));
        case CLAIMED, ACKNOWLEDGED -> held(responder, crisis, new CaseOutcome.Unchanged(crisis));
        case IN_FOLLOW_UP ->
            responder.equals(crisis.holder())
                ? new CaseOutcome.Unchanged(crisis)
                : new CaseOutcome.Changed(crisis.heldBy(responder, now));
        case RESOLVED -> new CaseOutcome.AlreadyResolved(crisis);
      };
    }
  }

  /** "I am in contact with the person." Of a case nobody has, this is the claim too. */
  record Acknowledge(UUID responder, Instant now) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN ->
            new CaseOutcome.Changed(
                crisis.in(CaseState.ACKNOWLEDGED).heldBy(responder, now).answeredAt(now));
        case CLAIMED ->
            held(
                responder,
                crisis,
                new CaseOutcome.Changed(crisis.in(CaseState.ACKNOWLEDGED).answeredAt(now)));
        case ACKNOWLEDGED, IN_FOLLOW_UP ->
            held(responder, crisis, new CaseOutcome.Unchanged(crisis));
        case RESOLVED -> new CaseOutcome.AlreadyResolved(crisis);
      };
    }
  }

  /** "The acute part is over." */
  record StartFollowUp(UUID responder) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN, CLAIMED -> new CaseOutcome.NotAcknowledged(crisis);
        case ACKNOWLEDGED ->
            held(responder, crisis, new CaseOutcome.Changed(crisis.in(CaseState.IN_FOLLOW_UP)));
        case IN_FOLLOW_UP -> held(responder, crisis, new CaseOutcome.Unchanged(crisis));
        case RESOLVED -> new CaseOutcome.AlreadyResolved(crisis);
      };
    }
  }

  /**
   * "A colleague goes on." They have not spoken to the person: until they do, a deadline runs.
   *
   * @param to the colleague, who is called
   */
  record HandOver(UUID responder, UUID to, Instant now) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN -> new CaseOutcome.NotHeld(crisis);
        case CLAIMED, ACKNOWLEDGED, IN_FOLLOW_UP -> held(responder, crisis, given(crisis));
        case RESOLVED -> new CaseOutcome.AlreadyResolved(crisis);
      };
    }

    private CaseOutcome given(CrisisCase crisis) {
      if (to.equals(crisis.holder())) {
        return new CaseOutcome.Unchanged(crisis);
      }
      Instant due = crisis.dueOnceGivenAway(now);
      CrisisCase theirs = crisis.called(List.of(to), due).heldBy(to, now);
      return new CaseOutcome.Changed(
          crisis.state() == CaseState.IN_FOLLOW_UP ? theirs : theirs.in(CaseState.CLAIMED));
    }
  }

  /**
   * "I let go of it." In follow-up it only has no holder; before, it is open again.
   *
   * @param next who is called; empty for everybody
   */
  record Release(UUID responder, Instant now, List<UUID> next) implements CaseAct {

    public Release {
      next = List.copyOf(next);
    }

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN -> new CaseOutcome.NotHeld(crisis);
        case CLAIMED, ACKNOWLEDGED ->
            held(
                responder,
                crisis,
                new CaseOutcome.Changed(
                    crisis
                        .called(next, crisis.dueOnceGivenAway(now))
                        .in(CaseState.OPEN)
                        .heldByNobody()));
        case IN_FOLLOW_UP ->
            held(responder, crisis, new CaseOutcome.Changed(crisis.heldByNobody()));
        case RESOLVED -> new CaseOutcome.AlreadyResolved(crisis);
      };
    }
  }

  /** "It is over." */
  record Resolve(UUID responder, Instant now, @Nullable CaseResolution how) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN, CLAIMED -> new CaseOutcome.NotAcknowledged(crisis);
        case ACKNOWLEDGED, IN_FOLLOW_UP ->
            held(responder, crisis, new CaseOutcome.Changed(crisis.closed(now, how)));
        case RESOLVED ->
            responder.equals(crisis.holder())
                ? new CaseOutcome.Unchanged(crisis)
                : new CaseOutcome.AlreadyResolved(crisis);
      };
    }
  }

  /**
   * "It is not over, and I am on it." In follow-up this says that it is acute again.
   *
   * @param otherUnresolved another case of the person that is not closed
   */
  record Reopen(UUID responder, Instant now, @Nullable UUID otherUnresolved) implements CaseAct {

    @Override
    public CaseOutcome on(CrisisCase crisis) {
      return switch (crisis.state()) {
        case OPEN, CLAIMED, ACKNOWLEDGED -> new CaseOutcome.NotResolved(crisis);
        case IN_FOLLOW_UP, RESOLVED ->
            otherUnresolved == null
                ? new CaseOutcome.Changed(
                    crisis
                        .waitingAgain(now, now.plus(crisis.level().deadline()), List.of(responder))
                        .in(CaseState.CLAIMED)
                        .heldBy(responder, now))
                : new CaseOutcome.AnotherUnresolved(crisis, otherUnresolved);
      };
    }
  }

  /** The outcome if the responder holds the case, else who does. */
  private static CaseOutcome held(UUID responder, CrisisCase crisis, CaseOutcome outcome) {
    if (responder.equals(crisis.holder())) {
      return outcome;
    }
    return crisis.holder() == null
        ? new CaseOutcome.NotHeld(crisis)
        : new CaseOutcome.HeldBy(crisis);
  }
}
