package org.evenkeel.crisis.service.cases.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for missed deadlines and due follow-ups, on every replica: whoever holds a case's row deals
 * with it, the others pass it by. A case that cannot be dealt with holds up nobody.
 */
@Component
class CaseWorker {

  private static final Logger log = LoggerFactory.getLogger(CaseWorker.class);

  private final Escalating escalating;
  private final CallingContact contact;
  private final TellingFollowUps followUps;

  CaseWorker(Escalating escalating, CallingContact contact, TellingFollowUps followUps) {
    this.escalating = escalating;
    this.contact = contact;
    this.followUps = followUps;
  }

  @Scheduled(fixedDelayString = "${evenkeel.cases.poll:1s}")
  void escalate() {
    List<UUID> overdue = escalating.overdue();
    overdue.forEach(id -> attempt(id, escalating::escalate));
    overdue.forEach(id -> attempt(id, contact::call));
    escalating.measure();
  }

  @Scheduled(fixedDelayString = "${evenkeel.cases.poll:1s}")
  void tellFollowUps() {
    followUps.due().forEach(id -> attempt(id, followUps::tell));
  }

  private static void attempt(UUID caseId, Consumer<UUID> act) {
    try {
      act.accept(caseId);
    } catch (RuntimeException e) {
      log.error("case {} waits for the next round: {}", caseId, e.getClass().getSimpleName());
    }
  }
}
