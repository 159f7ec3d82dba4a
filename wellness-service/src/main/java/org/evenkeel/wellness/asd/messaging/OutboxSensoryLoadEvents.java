package org.evenkeel.wellness.asd.messaging;

import org.evenkeel.contracts.wellness.SensoryLoadDeleted;
import org.evenkeel.contracts.wellness.SensoryLoadLogged;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.asd.sensory.Channel;
import org.evenkeel.wellness.asd.sensory.SensoryLoad;
import org.evenkeel.wellness.asd.sensory.SensoryLoadEvents;
import org.evenkeel.wellness.asd.sensory.Strategy;
import org.springframework.stereotype.Component;

/** Publishes SensoryLoadLogged and SensoryLoadDeleted. */
@Component
class OutboxSensoryLoadEvents implements SensoryLoadEvents {
  private final Outbox outbox;

  OutboxSensoryLoadEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void logged(SensoryLoad load, String sourceId) {
    outbox.publish(
        load.userId(),
        new SensoryLoadLogged(
            load.id(),
            load.userId(),
            load.moment().occurredAt(),
            load.moment().zone().getId(),
            load.moment().localDate(),
            load.of(Channel.SOUND),
            load.of(Channel.LIGHT),
            load.of(Channel.TOUCH),
            load.of(Channel.SMELL),
            load.of(Channel.SOCIAL),
            load.strategies().stream().sorted().map(Strategy::wireName).toList(),
            load.floor().riskScore(),
            load.floor().flagged(),
            sourceId));
  }

  @Override
  public void deleted(SensoryLoad load) {
    outbox.publish(
        load.userId(), new SensoryLoadDeleted(load.id(), load.userId(), load.moment().localDate()));
  }
}
