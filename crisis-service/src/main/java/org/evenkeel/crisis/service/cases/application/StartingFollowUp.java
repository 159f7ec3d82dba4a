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

/** The holder says that the acute part is over; follow-ups are counted from here. */
@Service
public class StartingFollowUp {

  private final ActingOnCase acting;
  private final PlanningFollowUps followUps;
  private final Clock clock;

  StartingFollowUp(ActingOnCase acting, PlanningFollowUps followUps, Clock clock) {
    this.acting = acting;
    this.followUps = followUps;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome start(Responding by) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(by, CaseChange.FOLLOW_UP_STARTED, "case.follow_up_started", Map.of()),
        new CaseAct.StartFollowUp(by.responder())::on,
        (before, after) -> followUps.countFrom(after, now));
  }
}
