package org.evenkeel.crisis.service.cases.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.crisis.CaseResolved;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.crisis.service.cases.application.CaseAnnouncements;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.crisis.UrgentPath;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Announces cases as facts, and a detected one by the urgent call to notification-service too. */
@Component
class CaseFacts implements CaseAnnouncements {

  private final Outbox outbox;
  private final UrgentPath notifications;

  CaseFacts(Outbox outbox, @Qualifier("notificationPath") UrgentPath notifications) {
    this.outbox = outbox;
    this.notifications = notifications;
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
            crisis.dueAt());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            notifications.send(fact, source.sourceId());
          }
        });
    outbox.publish(crisis.userId(), fact);
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
