package org.evenkeel.notification.channel;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to be handed over.
 *
 * @param deliveryId the same in every attempt: Message-ID, provider key or collapse key rest on it
 * @param userId who it is for
 * @param address where to, in the clear: an e-mail address, an E.164 number, a device token, or the
 *     JSON of a push subscription
 * @param title one line; a mail's subject. It may show on a locked screen
 * @param text the words without markup
 * @param html the words of a mail with markup; null for none
 * @param urgent to be delivered at once, though the device sleeps
 * @param timeToLive how long a provider may keep trying
 * @param collapseKey a later message with this key replaces an earlier one not yet seen; null for
 *     none
 * @param headers further headers of a mail, such as List-Unsubscribe
 */
public record OutgoingMessage(
    UUID deliveryId,
    UUID userId,
    String address,
    String title,
    String text,
    @Nullable String html,
    boolean urgent,
    Duration timeToLive,
    @Nullable String collapseKey,
    Map<String, String> headers) {

  public OutgoingMessage {
    headers = Map.copyOf(headers);
  }

  /** Hides address and words. */
  @Override
  public String toString() {
    return "OutgoingMessage[" + deliveryId + "]";
  }
}
