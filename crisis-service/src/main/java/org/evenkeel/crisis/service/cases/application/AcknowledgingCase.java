package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder takes a case; of two at once one wins, the other learns who. */
@Service
public class AcknowledgingCase {

  private final Cases cases;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final CaseNotes notes;
  private final AuditLog audit;
  private final Clock clock;

  AcknowledgingCase(
      Cases cases,
      CaseAnnouncements announcements,
      CaseFeed feed,
      CaseNotes notes,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.announcements = announcements;
    this.feed = feed;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome acknowledge(UUID caseId, UUID responder, @Nullable String note) {
    Instant now = Moments.now(clock);
    CaseOutcome outcome =
        cases
            .findForChange(caseId)
            .map(crisis -> crisis.acknowledgedBy(responder, now))
            .orElseGet(CaseOutcome.NoSuchCase::new);
    if (outcome instanceof CaseOutcome.Changed changed) {
      cases.update(changed.after());
      feed.tell(caseId, CaseChange.ACKNOWLEDGED);
      notes.keep(changed.after(), responder, note, now);
      announcements.acknowledged(changed.after(), responder, now);
      audit.record(
          new AuditEntry(
              responder,
              "case.acknowledged",
              "case",
              caseId.toString(),
              changed.after().userId(),
              Map.of()));
    }
    return outcome;
  }
}
