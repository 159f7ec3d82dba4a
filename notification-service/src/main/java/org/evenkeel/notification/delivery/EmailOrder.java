package org.evenkeel.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param dedupeKey two orders with the same key are one delivery
 * @param userId who it is for
 * @param address where to
 * @param template name of the template
 * @param model what the template fills in
 * @param expiresAt after this moment it is of no use; null for never
 */
public record EmailOrder(
    String dedupeKey,
    UUID userId,
    DeliveryKind kind,
    String address,
    String template,
    Map<String, String> model,
    @Nullable Instant expiresAt) {

  public EmailOrder {
    model = Map.copyOf(model);
  }

  /** Hides address and contents. */
  @Override
  public String toString() {
    return "EmailOrder[" + kind + " " + template + "]";
  }
}
