package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder is on it; of two at once one wins, the other learns who. */
@Service
public class ClaimingCase {

  private final ActingOnCase acting;
  private final Clock clock;

  ClaimingCase(ActingOnCase acting, Clock clock) {
    this.acting = acting;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome claim(UUID caseId, UUID responder, @Nullable String note) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(caseId, responder, note, CaseChange.CLAIMED, "case.claimed", Map.of()),
        new CaseAct.Claim(responder, now)::on,
        (before, after) -> {});
  }
}
