package org.evenkeel.notification.delivery.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to be made.
 *
 * @param channel a channel's code, or {@link Delivery#INBOX}
 * @param fallbacks channels to be tried after it
 */
public record NewDelivery(
    UUID notificationId,
    String dedupeKey,
    UUID userId,
    DeliveryKind kind,
    String channel,
    List<String> fallbacks,
    Content content,
    Instant dueAt,
    @Nullable Instant expiresAt) {

  public NewDelivery {
    fallbacks = List.copyOf(fallbacks);
  }
}
