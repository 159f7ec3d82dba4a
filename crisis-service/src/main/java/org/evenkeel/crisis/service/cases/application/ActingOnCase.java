package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Component;

/**
 * What every act of a responder has in common: the row is held, a change is stored, told to the
 * streams, noted and audited.
 */
@Component
class ActingOnCase {

  private final Cases cases;
  private final CaseFeed feed;
  private final CaseNotes notes;
  private final AuditLog audit;
  private final Clock clock;

  ActingOnCase(Cases cases, CaseFeed feed, CaseNotes notes, AuditLog audit, Clock clock) {
    this.cases = cases;
    this.feed = feed;
    this.notes = notes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An act.
   *
   * @param action name for the audit log, {@code case.claimed}
   * @param details codes and ids for the audit log
   */
  record Act(Responding by, CaseChange change, String action, Map<String, String> details) {}

  /**
   * In the current transaction.
   *
   * @param rule what comes of it
   * @param effects of a change, given the case before and after; publishing comes last in them
   */
  CaseOutcome act(
      Act act, Function<CrisisCase, CaseOutcome> rule, BiConsumer<CrisisCase, CrisisCase> effects) {
    return cases
        .findForChange(act.by().caseId())
        .map(before -> done(act, before, rule.apply(before), effects))
        .orElseGet(CaseOutcome.NoSuchCase::new);
  }

  private CaseOutcome done(
      Act act, CrisisCase before, CaseOutcome outcome, BiConsumer<CrisisCase, CrisisCase> effects) {
    if (outcome instanceof CaseOutcome.Changed(CrisisCase after)) {
      cases.update(after);
      feed.tell(after.id(), act.change());
      notes.keep(after, act.by(), Moments.now(clock));
      audit.record(
          new AuditEntry(
              act.by().responder(),
              act.action(),
              "case",
              after.id().toString(),
              after.userId(),
              act.details()));
      effects.accept(before, after);
    }
    return outcome;
  }
}
