package org.evenkeel.crisis.service.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every act in every state, by whoever holds the case and by somebody else. */
class CaseActTests {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(4));
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID CARL = new UUID(0, 3);

  @ParameterizedTest(name = "{0}: {1} by the holder {2}, by another {3}")
  @CsvSource({
    "OPEN, claim, CLAIMED, CLAIMED",
    "OPEN, acknowledge, ACKNOWLEDGED, ACKNOWLEDGED",
    "OPEN, follow-up, NotAcknowledged, NotAcknowledged",
    "OPEN, hand-over, NotHeld, NotHeld",
    "OPEN, release, NotHeld, NotHeld",
    "OPEN, resolve, NotAcknowledged, NotAcknowledged",
    "OPEN, reopen, NotResolved, NotResolved",
    "CLAIMED, claim, Unchanged, HeldBy",
    "CLAIMED, acknowledge, ACKNOWLEDGED, HeldBy",
    "CLAIMED, follow-up, NotAcknowledged, NotAcknowledged",
    "CLAIMED, hand-over, CLAIMED, HeldBy",
    "CLAIMED, release, OPEN, HeldBy",
    "CLAIMED, resolve, NotAcknowledged, NotAcknowledged",
    "CLAIMED, reopen, NotResolved, NotResolved",
    "ACKNOWLEDGED, claim, Unchanged, HeldBy",
    "ACKNOWLEDGED, acknowledge, Unchanged, HeldBy",
    "ACKNOWLEDGED, follow-up, IN_FOLLOW_UP, HeldBy",
    "ACKNOWLEDGED, hand-over, CLAIMED, HeldBy",
    "ACKNOWLEDGED, release, OPEN, HeldBy",
    "ACKNOWLEDGED, resolve, RESOLVED, HeldBy",
    "ACKNOWLEDGED, reopen, NotResolved, NotResolved",
    "IN_FOLLOW_UP, claim, Unchanged, IN_FOLLOW_UP",
    "IN_FOLLOW_UP, acknowledge, Unchanged, HeldBy",
    "IN_FOLLOW_UP, follow-up, Unchanged, HeldBy",
    "IN_FOLLOW_UP, hand-over, IN_FOLLOW_UP, HeldBy",
    "IN_FOLLOW_UP, release, IN_FOLLOW_UP, HeldBy",
    "IN_FOLLOW_UP, resolve, RESOLVED, HeldBy",
    "IN_FOLLOW_UP, reopen, CLAIMED, CLAIMED",
    "RESOLVED, claim, AlreadyResolved, AlreadyResolved",
    "RESOLVED, acknowledge, AlreadyResolved, AlreadyResolved",
    "RESOLVED, follow-up, AlreadyResolved, AlreadyResolved",
    "RESOLVED, hand-over, AlreadyResolved, AlreadyResolved",
    "RESOLVED, release, AlreadyResolved, AlreadyResolved",
    "RESOLVED, resolve, Unchanged, AlreadyResolved",
    "RESOLVED, reopen, CLAIMED, CLAIMED"
  })
  void what_comes_of_it(CaseState state, String act, String byHolder, String byAnother) {
    assertThat(told(act(act, ANNA).on(in(state)))).isEqualTo(byHolder);
    assertThat(told(act(act, BEN).on(in(state)))).isEqualTo(byAnother);
  }

  @Test
  void whoever_changes_a_case_by_claiming_or_opening_it_again_holds_it() {
    assertThat(changed(act("claim", BEN).on(in(CaseState.OPEN))).holder()).isEqualTo(BEN);
    assertThat(changed(act("acknowledge", BEN).on(in(CaseState.OPEN))).holder()).isEqualTo(BEN);
    assertThat(changed(act("claim", BEN).on(in(CaseState.IN_FOLLOW_UP))).holder()).isEqualTo(BEN);
    assertThat(changed(act("reopen", BEN).on(in(CaseState.RESOLVED))).holder()).isEqualTo(BEN);
    assertThat(changed(act("hand-over", ANNA).on(in(CaseState.CLAIMED))).holder()).isEqualTo(CARL);
    assertThat(changed(act("release", ANNA).on(in(CaseState.ACKNOWLEDGED))).holder()).isNull();
  }

  @Test
  void a_claim_does_not_move_the_deadline_and_neither_does_giving_it_away() {
    CrisisCase claimed = in(CaseState.CLAIMED);

    assertThat(claimed.dueAt()).isEqualTo(in(CaseState.OPEN).dueAt());
    assertThat(changed(act("hand-over", ANNA).on(claimed)).dueAt()).isEqualTo(claimed.dueAt());
    assertThat(changed(act("release", ANNA).on(claimed)).dueAt()).isEqualTo(claimed.dueAt());
  }

  @Test
  void what_was_acknowledged_and_given_away_has_its_whole_deadline_again() {
    CrisisCase inContact = in(CaseState.ACKNOWLEDGED);

    assertThat(changed(act("hand-over", ANNA).on(inContact)).dueAt())
        .isEqualTo(LATER.plus(Duration.ofMinutes(5)));
    assertThat(changed(act("release", ANNA).on(inContact)).dueAt())
        .isEqualTo(LATER.plus(Duration.ofMinutes(5)));
  }

  @Test
  void each_giving_away_is_a_call_of_its_own_number() {
    CrisisCase once = changed(act("hand-over", ANNA).on(in(CaseState.ACKNOWLEDGED)));
    CrisisCase twice = changed(new CaseAct.Release(CARL, LATER, List.of(BEN)).on(once));

    assertThat(once.waiting().calls()).isEqualTo(1);
    assertThat(once.waiting().told()).contains(CARL);
    assertThat(twice.waiting().calls()).isEqualTo(2);
    assertThat(twice.waiting().missed()).isZero();
  }

  @Test
  void handing_over_to_oneself_changes_nothing() {
    CrisisCase claimed = in(CaseState.CLAIMED);

    assertThat(new CaseAct.HandOver(ANNA, ANNA, LATER).on(claimed))
        .isEqualTo(new CaseOutcome.Unchanged(claimed));
  }

  @Test
  void a_follow_up_that_nobody_holds_must_be_claimed_before_it_is_closed() {
    CrisisCase free = changed(act("release", ANNA).on(in(CaseState.IN_FOLLOW_UP)));

    assertThat(act("resolve", BEN).on(free)).isEqualTo(new CaseOutcome.NotHeld(free));
    CrisisCase taken = changed(act("claim", BEN).on(free));
    assertThat(told(act("resolve", BEN).on(taken))).isEqualTo("RESOLVED");
  }

  @Test
  void a_person_with_another_unresolved_case_keeps_the_old_one_closed() {
    CrisisCase closed = in(CaseState.RESOLVED);
    UUID other = new UUID(9, 9);

    assertThat(new CaseAct.Reopen(ANNA, LATER, other).on(closed))
        .isEqualTo(new CaseOutcome.AnotherUnresolved(closed, other));
  }

  @Test
  void what_opens_again_forgets_its_end_and_waits_anew() {
    CrisisCase again = changed(act("reopen", BEN).on(in(CaseState.RESOLVED)));

    assertThat(again.resolvedAt()).isNull();
    assertThat(again.ending().resolution()).isNull();
    assertThat(again.acknowledgedAt()).isNull();
    assertThat(again.waiting().since()).isEqualTo(LATER);
    assertThat(again.dueAt()).isEqualTo(LATER.plus(Duration.ofMinutes(5)));
  }

  /** The state after it, or the kind of refusal. */
  private static String told(CaseOutcome outcome) {
    return outcome instanceof CaseOutcome.Changed(CrisisCase after)
        ? after.state().name()
        : outcome.getClass().getSimpleName();
  }

  private static CaseAct act(String name, UUID responder) {
    return switch (name) {
      case "claim" -> new CaseAct.Claim(responder, LATER);
      case "acknowledge" -> new CaseAct.Acknowledge(responder, LATER);
      case "follow-up" -> new CaseAct.StartFollowUp(responder);
      case "hand-over" -> new CaseAct.HandOver(responder, CARL, LATER);
      case "release" -> new CaseAct.Release(responder, LATER, List.of());
      case "resolve" -> new CaseAct.Resolve(responder, LATER, CaseResolution.SAFE_FOR_NOW);
      case "reopen" -> new CaseAct.Reopen(responder, LATER, null);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A critical case in this state, held by Anna where somebody holds it. */
  private static CrisisCase in(CaseState state) {
    CrisisCase open = CaseSamples.opened(CaseLevel.CRITICAL, NOW);
    return switch (state) {
      case OPEN -> open;
      case CLAIMED -> changed(new CaseAct.Claim(ANNA, NOW).on(open));
      case ACKNOWLEDGED -> changed(new CaseAct.Acknowledge(ANNA, NOW).on(open));
      case IN_FOLLOW_UP -> changed(new CaseAct.StartFollowUp(ANNA).on(in(CaseState.ACKNOWLEDGED)));
      case RESOLVED ->
          changed(
              new CaseAct.Resolve(ANNA, NOW, CaseResolution.OTHER).on(in(CaseState.ACKNOWLEDGED)));
    };
  }

  private static CrisisCase changed(CaseOutcome outcome) {
    return CaseSamples.changed(outcome);
  }
}
