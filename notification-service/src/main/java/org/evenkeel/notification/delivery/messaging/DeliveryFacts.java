package org.evenkeel.notification.delivery.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.delivery.DeliveryAnnouncements;
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
  public void sent(UUID deliveryId, UUID userId, String kind, int attempts, Instant at) {
    outbox.publish(
        userId, new DeliveryChanged(deliveryId, userId, kind, "email", "sent", attempts, at));
  }
}
