package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.util.Map;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder notes something, whoever holds the case and also after its end. */
@Service
public class NotingCase {

  private final Cases cases;
  private final CaseNotes notes;
  private final AuditLog audit;
  private final Clock clock;

  NotingCase(Cases cases, CaseNotes notes, AuditLog audit, Clock clock) {
    this.cases = cases;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public CaseOutcome note(Responding by) {
    return cases
        .findForChange(by.caseId())
        .map(crisis -> keep(crisis, by))
        .orElseGet(CaseOutcome.NoSuchCase::new);
  }

  private CaseOutcome keep(CrisisCase crisis, Responding by) {
    notes.keep(crisis, by, Moments.now(clock));
    audit.record(
        new AuditEntry(
            by.responder(),
            "case.noted",
            "case",
            crisis.id().toString(),
            crisis.userId(),
            Map.of()));
    return new CaseOutcome.Unchanged(crisis);
  }
}
