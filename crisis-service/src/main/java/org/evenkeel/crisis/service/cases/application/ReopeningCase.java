package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ActingOnCase.Act;
import org.evenkeel.crisis.service.cases.model.CaseAct;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder opens a case again and is on it. A person still has one unresolved case at most. */
@Service
public class ReopeningCase {

  private final ActingOnCase acting;
  private final Cases cases;
  private final PlanningFollowUps followUps;
  private final Clock clock;

  ReopeningCase(ActingOnCase acting, Cases cases, PlanningFollowUps followUps, Clock clock) {
    this.acting = acting;
    this.cases = cases;
    this.followUps = followUps;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome reopen(Responding by) {
    Instant now = Moments.now(clock);
    // The person first, as whoever opens a case does: so that none opens in between.
    cases.find(by.caseId()).ifPresent(crisis -> cases.lockPerson(crisis.userId()));
    return acting.act(
        new Act(by, CaseChange.REOPENED, "case.reopened", Map.of()),
        crisis -> new CaseAct.Reopen(by.responder(), now, otherOf(crisis)).on(crisis),
        (before, after) -> followUps.cancel(after));
  }

  private @Nullable UUID otherOf(CrisisCase crisis) {
    Optional<UUID> other =
        cases
            .unresolvedOf(crisis.userId())
            .map(CrisisCase::id)
            .filter(id -> !id.equals(crisis.id()));
    return other.orElse(null);
  }
}
