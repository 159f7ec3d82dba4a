package org.evenkeel.notification.delivery.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands.
 *
 * @param notificationId what it tells the person, perhaps over other channels too
 * @param dueAt when it was first to go out
 * @param contentSealed null once nothing is left to be sent
 */
public record Delivery(
    UUID id,
    UUID notificationId,
    String dedupeKey,
    UUID userId,
    DeliveryKind kind,
    String channel,
    List<String> fallbacks,
    DeliveryState state,
    int attempts,
    Instant dueAt,
    @Nullable Instant expiresAt,
    @Nullable String contentSealed) {

  /** Messages inside the product, which no provider carries. */
  public static final String INBOX = "inbox";

  public Delivery {
    fallbacks = List.copyOf(fallbacks);
  }
}
