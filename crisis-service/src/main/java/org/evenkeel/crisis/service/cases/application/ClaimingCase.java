package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.platform.time.Moments;
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
  public CaseOutcome claim(Responding by) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(by, CaseChange.CLAIMED, "case.claimed", Map.of()),
        new CaseAct.Claim(by.responder(), now)::on,
        (before, after) -> {});
  }
}
