package org.evenkeel.crisis.service.cases.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.jspecify.annotations.Nullable;

/** A follow-up as responders see it. */
record FollowUpView(
    UUID id,
    int ordinal,
    Instant dueAt,
    String state,
    @Nullable String outcome,
    @Nullable Instant completedAt,
    @Nullable UUID completedBy) {

  static FollowUpView of(FollowUp followUp) {
    FollowUp.Outcome outcome = followUp.outcome();
    return new FollowUpView(
        followUp.id(),
        followUp.ordinal(),
        followUp.dueAt(),
        followUp.state().name().toLowerCase(Locale.ROOT),
        outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT),
        followUp.completedAt(),
        followUp.completedBy());
  }
}
