package org.evenkeel.crisis.service.cases.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CaseResolved;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FollowUpDue;
import org.evenkeel.crisis.service.cases.application.CallReason;
import org.evenkeel.crisis.service.cases.application.CaseAnnouncements;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Announces cases as facts; what calls responders goes by the urgent call too. */
@Component
class CaseFacts implements CaseAnnouncements {

  private final Outbox outbox;
  private final UrgentPath notifications;
  private final UrgentPath calls;

  CaseFacts(
      Outbox outbox,
      @Qualifier("notificationPath") UrgentPath notifications,
      @Qualifier("callPath") UrgentPath calls) {
    this.outbox = outbox;
    this.notifications = notifications;
    this.calls = calls;
  }

  @Override
  public void detected(CrisisCase crisis, CaseSource source, boolean opened) {
    CrisisDetected fact =
        new CrisisDetected(
            crisis.id(),
            crisis.userId(),
            crisis.level().wireName(),
            source.score(),
            source.sourceType(),
            source.sourceId(),
            opened,
            source.categories(),
            source.floorVersion(),
            source.resourcesVersion(),
            source.country(),
            source.detectedAt(),
            crisis.dueAt(),
            crisis.audience());
    AfterCommit.run(() -> notifications.send(fact, source.sourceId()));
    outbox.publish(crisis.userId(), fact);
  }

  @Override
  public void called(CrisisCase crisis, CallReason reason, List<UUID> responders, Instant at) {
    CaseEscalated fact =
        new CaseEscalated(
            crisis.id(),
            crisis.userId(),
            crisis.waiting().calls(),
            crisis.level().wireName(),
            reason.wireName(),
            responders,
            at,
            crisis.dueAt());
    AfterCommit.run(() -> calls.send(fact, "call " + fact.number() + " of case " + fact.caseId()));
    outbox.publish(crisis.userId(), fact);
  }

  @Override
  public void followUpDue(CrisisCase crisis, FollowUp due) {
    outbox.publish(
        crisis.userId(),
        new FollowUpDue(
            crisis.id(),
            crisis.userId(),
            due.id(),
            due.ordinal(),
            crisis.level().wireName(),
            crisis.holder(),
            due.dueAt()));
  }

  @Override
  public void acknowledged(CrisisCase crisis, UUID responder, Instant at) {
    outbox.publish(
        crisis.userId(), new CaseAcknowledged(crisis.id(), crisis.userId(), responder, at));
  }

  @Override
  public void resolved(CrisisCase crisis, UUID responder, Instant at) {
    outbox.publish(crisis.userId(), new CaseResolved(crisis.id(), crisis.userId(), responder, at));
  }
}
