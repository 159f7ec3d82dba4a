package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.crisis.service.cases.model.FollowUp.State;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells follow-ups whose time has come, each once over all replicas. The person's zone is asked for
 * again: who has travelled, or whose moment passed while this service was down, is not woken.
 */
@Service
public class TellingFollowUps {

  private static final Logger log = LoggerFactory.getLogger(TellingFollowUps.class);

  private final Cases cases;
  private final FollowUps followUps;
  private final PlanningFollowUps planning;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final AuditLog audit;
  private final Clock clock;

  TellingFollowUps(
      Cases cases,
      FollowUps followUps,
      PlanningFollowUps planning,
      CaseAnnouncements announcements,
      CaseFeed feed,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.followUps = followUps;
    this.planning = planning;
    this.announcements = announcements;
    this.feed = feed;
    this.audit = audit;
    this.clock = clock;
  }

  /** Cases with a follow-up whose time has come; others may deal with them before. */
  @Transactional(readOnly = true)
  public List<UUID> due() {
    return followUps.casesWithDue(Moments.now(clock));
  }

  /** Does nothing when another process or a responder has the case at this moment, or had it. */
  @Transactional
  public void tell(UUID caseId) {
    Instant now = Moments.now(clock);
    cases.findUnlessLocked(caseId).ifPresent(crisis -> tellThoseOf(crisis, now));
  }

  private void tellThoseOf(CrisisCase crisis, Instant now) {
    Optional<CrisisCase> another =
        cases.unresolvedOf(crisis.userId()).filter(open -> !open.id().equals(crisis.id()));
    if (another.isPresent()) {
      planning.cancel(crisis);
      return;
    }
    if (crisis.state().waits()) {
      return;
    }
    for (FollowUp followUp : followUps.of(crisis.id())) {
      if (followUp.state() == State.PLANNED && !followUp.dueAt().isAfter(now)) {
        Instant theirs = planning.inTheirDay(crisis.userId(), now);
        if (theirs.isAfter(now)) {
          followUps.update(followUp.dueAt(theirs));
        } else {
          tell(crisis, followUp.in(State.DUE));
        }
      }
    }
  }

  private void tell(CrisisCase crisis, FollowUp due) {
    followUps.update(due);
    feed.tell(crisis.id(), CaseChange.FOLLOW_UP_DUE);
    announcements.followUpDue(crisis, due);
    audit.record(
        new AuditEntry(
            null,
            "case.follow_up_due",
            "case",
            crisis.id().toString(),
            crisis.userId(),
            Map.of("follow_up", due.id().toString())));
    log.info("follow-up {} of case {} is due", due.ordinal(), crisis.id());
  }
}
