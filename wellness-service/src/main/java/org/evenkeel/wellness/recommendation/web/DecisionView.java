package org.evenkeel.wellness.recommendation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Source;
import org.evenkeel.wellness.recommendation.Weighed;

/**
 * A decision as its owner may see it.
 *
 * @param chosen what was offered, by place
 */
record DecisionView(
    UUID decisionId,
    Instant offeredAt,
    Source source,
    String policyVersion,
    MomentContext context,
    List<Weighed> candidates,
    List<Slot> chosen) {

  static DecisionView of(Decision decision) {
    return new DecisionView(
        decision.id(),
        decision.offeredAt(),
        decision.source(),
        decision.policyVersion(),
        decision.context(),
        decision.candidates(),
        decision.slots());
  }
}
