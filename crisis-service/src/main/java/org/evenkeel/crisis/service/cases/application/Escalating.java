package org.evenkeel.crisis.service.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is in contact with a person in time: a claim lapses and the next responders are called,
 * again and again until somebody is. A deadline that passed while this service was down is one
 * escalation, however long ago it passed.
 */
@Service
public class Escalating {

  private static final Logger log = LoggerFactory.getLogger(Escalating.class);

  private final Cases cases;
  private final CaseLists lists;
  private final NextResponders next;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final AuditLog audit;
  private final CaseMeters meters;
  private final Clock clock;

  Escalating(
      Cases cases,
      CaseLists lists,
      NextResponders next,
      CaseAnnouncements announcements,
      CaseFeed feed,
      AuditLog audit,
      CaseMeters meters,
      Clock clock) {
    this.cases = cases;
    this.lists = lists;
    this.next = next;
    this.announcements = announcements;
    this.feed = feed;
    this.audit = audit;
    this.meters = meters;
    this.clock = clock;
  }

  /** Cases whose deadline has passed; others may deal with them before this process does. */
  @Transactional(readOnly = true)
  public List<UUID> overdue() {
    return lists.overdue(Moments.now(clock));
  }

  /** Does nothing when another process or a responder has the case at this moment, or had it. */
  @Transactional
  public void escalate(UUID caseId) {
    Instant now = Moments.now(clock);
    cases
        .findUnlessLocked(caseId)
        .filter(crisis -> crisis.state().waits() && !crisis.dueAt().isAfter(now))
        .ifPresent(crisis -> escalate(crisis, now));
  }

  /** How many people wait beyond a deadline, for the gauge. */
  @Transactional(readOnly = true)
  public void measure() {
    meters.overdue(lists.countOverdue(Moments.now(clock)));
  }

  private void escalate(CrisisCase crisis, Instant now) {
    List<UUID> called = next.after(crisis, now);
    CrisisCase after = crisis.overdue(now, called);
    cases.update(after);
    feed.tell(after.id(), CaseChange.ESCALATED);
    announcements.called(after, CallReason.OVERDUE, called, now);
    audit.record(
        new AuditEntry(
            null,
            "case.escalated",
            "case",
            after.id().toString(),
            after.userId(),
            details(crisis, after)));
    meters.escalated(after);
    log.warn(
        "case {} of level {} was not answered in time: call {}, {} responders named",
        after.id(),
        after.level().wireName(),
        after.waiting().calls(),
        called.size());
  }

  private static Map<String, String> details(CrisisCase before, CrisisCase after) {
    String call = Integer.toString(after.waiting().calls());
    UUID holder = before.holder();
    return holder == null
        ? Map.of("call", call)
        : Map.of("call", call, "lapsed_claim_of", holder.toString());
  }
}
