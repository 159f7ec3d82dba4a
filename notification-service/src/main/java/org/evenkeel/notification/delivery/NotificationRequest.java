package org.evenkeel.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be told something, over whichever ways they chose.
 *
 * @param dedupeKey two requests with the same key are one
 * @param template name of the words
 * @param model what the words fill in
 * @param dueAt not before this moment
 * @param expiresAt after this moment it is of no use; null for never
 */
public record NotificationRequest(
    String dedupeKey,
    UUID userId,
    DeliveryKind kind,
    String template,
    Map<String, String> model,
    Instant dueAt,
    @Nullable Instant expiresAt) {

  public NotificationRequest {
    model = Map.copyOf(model);
  }

  /** Hides what is filled in. */
  @Override
  public String toString() {
    return "NotificationRequest[" + kind + " " + template + "]";
  }
}
