package org.evenkeel.wellness.adhd.messaging;

import org.evenkeel.contracts.wellness.TimeEstimationDeleted;
import org.evenkeel.contracts.wellness.TimeEstimationLogged;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.adhd.TimeEstimation;
import org.evenkeel.wellness.adhd.TimeEstimationEvents;
import org.springframework.stereotype.Component;

/** Publishes TimeEstimationLogged and TimeEstimationDeleted. */
@Component
class OutboxTimeEstimationEvents implements TimeEstimationEvents {
  private final Outbox outbox;

  OutboxTimeEstimationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void logged(TimeEstimation estimation) {
    outbox.publish(
        estimation.userId(),
        new TimeEstimationLogged(
            estimation.id(),
            estimation.userId(),
            estimation.kind().wireName(),
            estimation.estimatedMinutes(),
            estimation.actualMinutes(),
            estimation.correction().minutes(),
            estimation.startedAt(),
            estimation.moment().occurredAt(),
            estimation.moment().zone().getId(),
            estimation.moment().localDate()));
  }

  @Override
  public void deleted(TimeEstimation estimation) {
    outbox.publish(
        estimation.userId(),
        new TimeEstimationDeleted(
            estimation.id(), estimation.userId(), estimation.moment().localDate()));
  }
}
