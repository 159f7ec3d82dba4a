package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder is in contact with the person: the first human, whom follow-ups come after. */
@Service
public class AcknowledgingCase {

  private final ActingOnCase acting;
  private final PlanningFollowUps followUps;
  private final CaseAnnouncements announcements;
  private final CaseMeters meters;
  private final Clock clock;

  AcknowledgingCase(
      ActingOnCase acting,
      PlanningFollowUps followUps,
      CaseAnnouncements announcements,
      CaseMeters meters,
      Clock clock) {
    this.acting = acting;
    this.followUps = followUps;
    this.announcements = announcements;
    this.meters = meters;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome acknowledge(Responding by) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(by, CaseChange.ACKNOWLEDGED, "case.acknowledged", Map.of()),
        new CaseAct.Acknowledge(by.responder(), now)::on,
        (before, after) -> acknowledged(before, after, by.responder(), now));
  }

  private void acknowledged(CrisisCase before, CrisisCase after, UUID responder, Instant now) {
    if (before.acknowledgedAt() == null) {
      meters.answered(after, now);
    }
    followUps.plan(after, now);
    announcements.acknowledged(after, responder, now);
  }
}
