package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder lets go of a case; while the person waits, the next responders are called. */
@Service
public class ReleasingCase {

  private final ActingOnCase acting;
  private final NextResponders next;
  private final CaseAnnouncements announcements;
  private final Clock clock;

  ReleasingCase(
      ActingOnCase acting, NextResponders next, CaseAnnouncements announcements, Clock clock) {
    this.acting = acting;
    this.next = next;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome release(Responding by) {
    Instant now = Moments.now(clock);
    return acting.act(
        new Act(by, CaseChange.RELEASED, "case.released", Map.of()),
        crisis ->
            new CaseAct.Release(by.responder(), now, next.after(crisis, now, by.responder()))
                .on(crisis),
        (before, after) -> released(before, after, now));
  }

  /** Whoever is told already and is not the one who let go is not called twice at once. */
  private void released(CrisisCase before, CrisisCase after, Instant now) {
    if (after.state().waits()) {
      List<UUID> called =
          after.waiting().told().stream()
              .filter(one -> !before.waiting().told().contains(one))
              .toList();
      announcements.called(after, CallReason.RELEASED, called, now);
    }
  }
}
