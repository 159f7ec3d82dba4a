package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A responder asked a person again how they are. Anyone on duty may: whoever held the case may be
 * off by then.
 */
@Service
public class CompletingFollowUp {

  private final Cases cases;
  private final FollowUps followUps;
  private final CaseFeed feed;
  private final CaseNotes notes;
  private final AuditLog audit;
  private final Clock clock;

  CompletingFollowUp(
      Cases cases,
      FollowUps followUps,
      CaseFeed feed,
      CaseNotes notes,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.followUps = followUps;
    this.feed = feed;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public FollowUpOutcome complete(Responding by, UUID followUpId, FollowUp.Outcome outcome) {
    return cases
        .findForChange(by.caseId())
        .flatMap(
            crisis ->
                followUps
                    .find(by.caseId(), followUpId)
                    .map(followUp -> complete(crisis, followUp, by, outcome)))
        .orElseGet(FollowUpOutcome.NoSuchFollowUp::new);
  }

  private FollowUpOutcome complete(
      CrisisCase crisis, FollowUp followUp, Responding by, FollowUp.Outcome outcome) {
    return switch (followUp.state()) {
      case CANCELLED -> new FollowUpOutcome.Cancelled();
      case DONE ->
          by.responder().equals(followUp.completedBy()) && outcome == followUp.outcome()
              ? new FollowUpOutcome.Done(followUp)
              : new FollowUpOutcome.DoneBefore(followUp);
      case PLANNED, DUE -> {
        Instant now = Moments.now(clock);
        FollowUp done = followUp.doneBy(by.responder(), outcome, now);
        followUps.update(done);
        feed.tell(crisis.id(), CaseChange.FOLLOW_UP_DONE);
        notes.keep(crisis, by, now);
        audit.record(
            new AuditEntry(
                by.responder(),
                "case.follow_up_completed",
                "case",
                crisis.id().toString(),
                crisis.userId(),
                Map.of(
                    "follow_up",
                    followUp.id().toString(),
                    "outcome",
                    outcome.name().toLowerCase(Locale.ROOT))));
        yield new FollowUpOutcome.Done(done);
      }
    };
  }
}
