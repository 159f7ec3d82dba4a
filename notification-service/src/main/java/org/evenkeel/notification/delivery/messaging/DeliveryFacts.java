package org.evenkeel.notification.delivery.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.delivery.DeliveryAnnouncements;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes what became of a delivery. */
@Component
class DeliveryFacts implements DeliveryAnnouncements {

  private final Outbox outbox;

  DeliveryFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void changed(
      UUID deliveryId,
      UUID userId,
      DeliveryKind kind,
      String channel,
      String state,
      int attempts,
      Instant at) {
    outbox.publish(
        userId, new DeliveryChanged(deliveryId, userId, kind.code(), channel, state, attempts, at));
  }
}
