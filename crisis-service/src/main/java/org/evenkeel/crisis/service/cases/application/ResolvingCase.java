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

/** The responder who holds a case closes it, with a note under the person's own key. */
@Service
public class ResolvingCase {

  private final Cases cases;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final CaseNotes notes;
  private final AuditLog audit;
  private final Clock clock;

  ResolvingCase(
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
  public CaseOutcome resolve(UUID caseId, UUID responder, @Nullable String note) {
    Instant now = Moments.now(clock);
    CaseOutcome outcome =
        cases
            .findForChange(caseId)
            .map(crisis -> crisis.resolvedBy(responder, now))
            .orElseGet(CaseOutcome.NoSuchCase::new);
    if (outcome instanceof CaseOutcome.Changed changed) {
      UUID userId = changed.after().userId();
      cases.update(changed.after());
      feed.tell(caseId, CaseChange.RESOLVED);
      notes.keep(changed.after(), responder, note, now);
      announcements.resolved(changed.after(), responder, now);
      audit.record(
          new AuditEntry(responder, "case.resolved", "case", caseId.toString(), userId, Map.of()));
    }
    return outcome;
  }
}
