package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.rota.Responders;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder gives a case to a colleague, who is called to it. */
@Service
public class HandingOverCase {

  private final ActingOnCase acting;
  private final Responders responders;
  private final CaseAnnouncements announcements;
  private final Clock clock;

  HandingOverCase(
      ActingOnCase acting, Responders responders, CaseAnnouncements announcements, Clock clock) {
    this.acting = acting;
    this.responders = responders;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome handOver(Responding by, UUID to) {
    Instant now = Moments.now(clock);
    CaseAct act = new CaseAct.HandOver(by.responder(), to, now);
    return acting.act(
        new Act(by, CaseChange.HANDED_OVER, "case.handed_over", Map.of("to", to.toString())),
        crisis ->
            responders.isActive(to) ? act.on(crisis) : new CaseOutcome.UnknownResponder(crisis),
        (before, after) -> announcements.called(after, CallReason.HANDED_OVER, List.of(to), now));
  }
}
