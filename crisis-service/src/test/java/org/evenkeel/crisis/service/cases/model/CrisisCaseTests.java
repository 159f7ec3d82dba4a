package org.evenkeel.crisis.service.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenkeel.crisis.service.cases.model.CaseSamples.changed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrisisCaseTests {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void the_graver_a_case_the_sooner_it_is_due() {
    assertThat(opened(CaseLevel.MODERATE).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(opened(CaseLevel.HIGH).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(opened(CaseLevel.CRITICAL).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @EnumSource(CaseLevel.class)
  void whoever_is_called_next_has_no_longer_than_the_first(CaseLevel level) {
    assertThat(level.patience()).isPositive().isLessThanOrEqualTo(level.deadline());
  }

  @Test
  void a_graver_signal_raises_the_level_and_draws_the_deadline_near() {
    CrisisCase joined =
        opened(CaseLevel.HIGH)
            .joinedBy(source(CaseLevel.CRITICAL, 0.95), NOW.plus(Duration.ofMinutes(1)), List.of());

    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.score()).isEqualTo(0.95);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
  }

  @Test
  void a_lesser_signal_neither_lowers_the_level_nor_moves_the_deadline_back() {
    CrisisCase joined =
        opened(CaseLevel.CRITICAL)
            .joinedBy(source(CaseLevel.MODERATE, 0.1), NOW.plus(Duration.ofMinutes(1)), List.of());

    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.score()).isEqualTo(0.8);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void another_signal_opens_a_case_again_that_somebody_is_in_contact_about() {
    CrisisCase taken = changed(new CaseAct.Acknowledge(ANNA, NOW).on(opened(CaseLevel.CRITICAL)));

    CrisisCase joined =
        taken.joinedBy(source(CaseLevel.HIGH, 0.7), NOW.plus(Duration.ofMinutes(20)), List.of(BEN));

    assertThat(joined.state()).isEqualTo(CaseState.OPEN);
    assertThat(joined.holder()).isNull();
    assertThat(joined.acknowledgedAt()).isNull();
    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(35)));
    assertThat(joined.audience()).containsExactly(BEN);
  }

  @Test
  void a_moderate_signal_takes_no_case_from_its_holder() {
    CrisisCase taken = changed(new CaseAct.Acknowledge(ANNA, NOW).on(opened(CaseLevel.HIGH)));

    CrisisCase joined = taken.joinedBy(source(CaseLevel.MODERATE, 0.5), NOW, List.of());

    assertThat(joined.state()).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(joined.holder()).isEqualTo(ANNA);
    assertThat(joined.audience()).containsExactly(ANNA);
  }

  @Test
  void a_moderate_signal_opens_a_case_again_that_nobody_holds() {
    CrisisCase acknowledged =
        changed(new CaseAct.Acknowledge(ANNA, NOW).on(opened(CaseLevel.HIGH)));
    CrisisCase followed = changed(new CaseAct.StartFollowUp(ANNA).on(acknowledged));
    CrisisCase released = changed(new CaseAct.Release(ANNA, NOW, List.of()).on(followed));
    assertThat(released.holder()).isNull();

    CrisisCase joined = released.joinedBy(source(CaseLevel.MODERATE, 0.5), NOW, List.of(BEN));

    assertThat(joined.state()).isEqualTo(CaseState.OPEN);
    assertThat(joined.audience()).containsExactly(BEN);
  }

  @Test
  void whoever_is_on_call_now_is_told_when_a_waiting_case_becomes_graver() {
    CrisisCase waiting = CaseSamples.opened(CaseLevel.MODERATE, NOW, List.of(ANNA));

    CrisisCase graver = waiting.joinedBy(source(CaseLevel.CRITICAL, 0.9), NOW, List.of(BEN));
    CrisisCase same = waiting.joinedBy(source(CaseLevel.MODERATE, 0.5), NOW, List.of(BEN));
    CrisisCase nobodyOnCall = waiting.joinedBy(source(CaseLevel.HIGH, 0.8), NOW, List.of());

    assertThat(graver.audience()).containsExactly(ANNA, BEN);
    assertThat(same.audience()).containsExactly(ANNA);
    assertThat(nobodyOnCall.audience()).isEmpty();
  }

  @Test
  void another_signal_leaves_a_claim_whose_deadline_runs_anyway() {
    CrisisCase claimed = changed(new CaseAct.Claim(ANNA, NOW).on(opened(CaseLevel.HIGH)));

    CrisisCase joined = claimed.joinedBy(source(CaseLevel.CRITICAL, 0.9), NOW, List.of());

    assertThat(joined.state()).isEqualTo(CaseState.CLAIMED);
    assertThat(joined.holder()).isEqualTo(ANNA);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_missed_deadline_ends_a_claim_and_calls_the_next() {
    CrisisCase claimed =
        changed(
            new CaseAct.Claim(ANNA, NOW)
                .on(CaseSamples.opened(CaseLevel.CRITICAL, NOW, List.of(ANNA))));
    Instant late = NOW.plus(Duration.ofHours(9));

    CrisisCase overdue = claimed.overdue(late, List.of(BEN));

    assertThat(overdue.state()).isEqualTo(CaseState.OPEN);
    assertThat(overdue.holder()).isNull();
    assertThat(overdue.waiting().told()).containsExactly(ANNA, BEN);
    assertThat(overdue.waiting().calls()).isEqualTo(1);
    assertThat(overdue.waiting().missed()).isEqualTo(1);
    assertThat(overdue.dueAt()).isEqualTo(late.plus(CaseLevel.CRITICAL.patience()));
  }

  @Test
  void when_no_more_can_be_named_everybody_is_told_from_then_on() {
    CrisisCase open = CaseSamples.opened(CaseLevel.HIGH, NOW, List.of(ANNA));

    CrisisCase once = open.overdue(NOW, List.of());
    CrisisCase again = once.overdue(NOW, List.of());

    assertThat(open.audience()).containsExactly(ANNA);
    assertThat(once.audience()).isEmpty();
    assertThat(again.waiting().everybodyTold()).isTrue();
    assertThat(again.waiting().calls()).isEqualTo(2);
  }

  @Test
  void a_case_somebody_is_in_contact_about_is_never_overdue() {
    CrisisCase taken = changed(new CaseAct.Acknowledge(ANNA, NOW).on(opened(CaseLevel.HIGH)));

    assertThatThrownBy(() -> taken.overdue(NOW, List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static CrisisCase opened(CaseLevel level) {
    return CaseSamples.opened(level, NOW);
  }

  private static CaseSource source(CaseLevel level, double score) {
    return CaseSamples.source(level, score, NOW);
  }
}
