package org.evenkeel.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** Tells the other services what became of a delivery, in the current transaction. */
public interface DeliveryAnnouncements {

  /** Its state changed. */
  void changed(
      UUID deliveryId,
      UUID userId,
      DeliveryKind kind,
      String channel,
      String state,
      int attempts,
      Instant at);
}
