package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The responder who holds a case closes it. Follow-ups that have not come yet still come, unless
 * there was no danger: where the acute part ends here, they are counted from here.
 */
@Service
public class ResolvingCase {

  private final ActingOnCase acting;
  private final PlanningFollowUps followUps;
  private final CaseAnnouncements announcements;
  private final Clock clock;

  ResolvingCase(
      ActingOnCase acting,
      PlanningFollowUps followUps,
      CaseAnnouncements announcements,
      Clock clock) {
    this.acting = acting;
    this.followUps = followUps;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome resolve(Responding by, @Nullable CaseResolution how) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(
            by,
            CaseChange.RESOLVED,
            "case.resolved",
            how == null ? Map.of() : Map.of("resolution", how.wireName())),
        new CaseAct.Resolve(by.responder(), now, how)::on,
        (before, after) -> resolved(before, after, by.responder(), now));
  }

  private void resolved(CrisisCase before, CrisisCase after, UUID responder, Instant now) {
    if (after.ending().resolution() == CaseResolution.NO_DANGER) {
      followUps.cancel(after);
    } else if (before.state() == CaseState.ACKNOWLEDGED) {
      followUps.countFrom(after, now);
    }
    announcements.resolved(after, responder, now);
  }
}
