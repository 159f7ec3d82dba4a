package org.evenkeel.crisis.service.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases to try rules on. */
final class CaseSamples {

  private CaseSamples() {}

  static CrisisCase opened(CaseLevel level, Instant now) {
    return opened(level, now, List.of());
  }

  static CrisisCase opened(CaseLevel level, Instant now, List<UUID> first) {
    return CrisisCase.opened(new UUID(1, 1), new UUID(1, 2), source(level, 0.8, now), now, first);
  }

  static CaseSource source(CaseLevel level, double score, Instant now) {
    return new CaseSource(
        "checkin", "source", null, level, score, List.of(), "floor-1", "resources-1", "US", now);
  }

  static CrisisCase changed(CaseOutcome outcome) {
    assertThat(outcome).isInstanceOf(CaseOutcome.Changed.class);
    return ((CaseOutcome.Changed) outcome).after();
  }
}
