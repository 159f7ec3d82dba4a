package org.evenkeel.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** Tells the other services what became of a delivery, in the current transaction. */
public interface DeliveryAnnouncements {

  /** The mail server took the mail at this attempt. */
  void sent(UUID deliveryId, UUID userId, String kind, int attempts, Instant at);
}
