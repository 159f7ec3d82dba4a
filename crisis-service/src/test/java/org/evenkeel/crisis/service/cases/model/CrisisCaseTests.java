package org.evenkeel.crisis.service.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrisisCaseTests {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void a_high_case_is_due_in_a_quarter_of_an_hour_and_a_critical_one_in_five_minutes() {
    assertThat(opened(CaseLevel.HIGH).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(opened(CaseLevel.CRITICAL).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_graver_signal_raises_the_level_and_draws_the_deadline_near() {
    CrisisCase joined =
        opened(CaseLevel.HIGH)
            .joinedBy(source(CaseLevel.CRITICAL, 0.95), NOW.plus(Duration.ofMinutes(1)));

    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.score()).isEqualTo(0.95);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
  }

  @Test
  void a_lesser_signal_neither_lowers_the_level_nor_moves_the_deadline_back() {
    CrisisCase joined =
        opened(CaseLevel.CRITICAL)
            .joinedBy(source(CaseLevel.HIGH, 0.1), NOW.plus(Duration.ofMinutes(1)));

    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.score()).isEqualTo(0.8);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void who_takes_a_case_first_holds_it() {
    CrisisCase taken = changed(opened(CaseLevel.HIGH).acknowledgedBy(ANNA, NOW));

    assertThat(taken.holder()).isEqualTo(ANNA);
    assertThat(taken.acknowledgedBy(ANNA, NOW)).isEqualTo(new CaseOutcome.Unchanged(taken));
    assertThat(taken.acknowledgedBy(BEN, NOW)).isEqualTo(new CaseOutcome.HeldBy(taken));
  }

  @Test
  void another_signal_opens_a_case_again_that_somebody_holds() {
    CrisisCase taken = changed(opened(CaseLevel.CRITICAL).acknowledgedBy(ANNA, NOW));

    CrisisCase joined =
        taken.joinedBy(source(CaseLevel.HIGH, 0.7), NOW.plus(Duration.ofMinutes(20)));

    assertThat(joined.state()).isEqualTo(CaseState.OPEN);
    assertThat(joined.holder()).isNull();
    assertThat(joined.level()).isEqualTo(CaseLevel.CRITICAL);
    assertThat(joined.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(35)));
    assertThat(changed(joined.acknowledgedBy(BEN, NOW)).holder()).isEqualTo(BEN);
  }

  @Test
  void only_the_holder_closes_a_case_and_only_once() {
    CrisisCase open = opened(CaseLevel.HIGH);
    CrisisCase taken = changed(open.acknowledgedBy(ANNA, NOW));
    CrisisCase closed = changed(taken.resolvedBy(ANNA, NOW));

    assertThat(open.resolvedBy(ANNA, NOW)).isEqualTo(new CaseOutcome.NotAcknowledged(open));
    assertThat(taken.resolvedBy(BEN, NOW)).isEqualTo(new CaseOutcome.HeldBy(taken));
    assertThat(closed.resolvedBy(ANNA, NOW)).isEqualTo(new CaseOutcome.Unchanged(closed));
    assertThat(closed.resolvedBy(BEN, NOW)).isEqualTo(new CaseOutcome.AlreadyResolved(closed));
    assertThat(closed.acknowledgedBy(BEN, NOW)).isEqualTo(new CaseOutcome.AlreadyResolved(closed));
  }

  private static CrisisCase changed(CaseOutcome outcome) {
    assertThat(outcome).isInstanceOf(CaseOutcome.Changed.class);
    return ((CaseOutcome.Changed) outcome).after();
  }

  private static CrisisCase opened(CaseLevel level) {
    return CrisisCase.opened(new UUID(1, 1), new UUID(1, 2), source(level, 0.8), NOW);
  }

  private static CaseSource source(CaseLevel level, double score) {
    return new CaseSource(
        "checkin", "source", null, level, score, List.of(), "floor-1", "resources-1", "US", NOW);
  }
}
