package org.evenkeel.wellness.checkin.messaging;

import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.checkin.application.CheckInEvents;
import org.evenkeel.wellness.checkin.application.OpenCheckIn;
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
  public void recorded(OpenCheckIn open, String sourceId) {
    outbox.publish(open.checkIn().userId(), fact(open, sourceId));
  }

  @Override
  public void deleted(CheckIn checkIn) {
    outbox.publish(
        checkIn.userId(),
        new CheckInDeleted(checkIn.id(), checkIn.userId(), checkIn.moment().localDate()));
  }

  /** The fact is sealed as a whole, so tags may be words in it. */
  static CheckInRecorded fact(OpenCheckIn open, String sourceId) {
    CheckIn checkIn = open.checkIn();
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
        open.words().emotionTags(),
        checkIn.surroundings().location(),
        checkIn.words().activity(),
        checkIn.surroundings().social(),
        checkIn.words().journalText(),
        checkIn.floor().riskScore(),
        checkIn.floor().flagged(),
        sourceId);
  }
}
