package org.evenkeel.wellness.checkin.messaging;

import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.checkin.application.CheckInEvents;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.springframework.stereotype.Component;

/** Publishes CheckInRecorded and CheckInDeleted. */
@Component
class OutboxCheckInEvents implements CheckInEvents {
  private final Outbox outbox;

  OutboxCheckInEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void recorded(CheckIn checkIn, String sourceId) {
    outbox.publish(checkIn.userId(), fact(checkIn, sourceId));
  }

  @Override
  public void deleted(CheckIn checkIn) {
    outbox.publish(
        checkIn.userId(),
        new CheckInDeleted(checkIn.id(), checkIn.userId(), checkIn.moment().localDate()));
  }

  static CheckInRecorded fact(CheckIn checkIn, String sourceId) {
    return new CheckInRecorded(
        checkIn.id(),
        checkIn.userId(),
        checkIn.moment().occurredAt(),
        checkIn.moment().zone().getId(),
        checkIn.moment().localDate(),
        checkIn.scores().mood(),
        checkIn.scores().energy(),
        checkIn.scores().anxiety(),
        checkIn.scores().stress(),
        checkIn.emotionTags(),
        checkIn.surroundings().location(),
        checkIn.surroundings().activitySealed(),
        checkIn.surroundings().social(),
        checkIn.journalTextSealed(),
        checkIn.floor().riskScore(),
        checkIn.floor().flagged(),
        sourceId);
  }
}
