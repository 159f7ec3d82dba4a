package org.evenkeel.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text message to be sent to a number that is no user's own.
 *
 * @param dedupeKey two orders with the same key are one delivery
 * @param userId whom it is about
 * @param number where to, E.164
 * @param template name of the template, whose lead is sent
 * @param model what the template fills in
 * @param expiresAt after this moment it is of no use; null for never
 */
public record SmsOrder(
    String dedupeKey,
    UUID userId,
    DeliveryKind kind,
    String number,
    String template,
    Map<String, String> model,
    @Nullable Instant expiresAt) {

  public SmsOrder {
    model = Map.copyOf(model);
  }

  /** Hides number and contents. */
  @Override
  public String toString() {
    return "SmsOrder[" + kind + " " + template + "]";
  }
}
