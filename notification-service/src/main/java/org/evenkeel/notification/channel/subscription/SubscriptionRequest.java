package org.evenkeel.notification.channel.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param channel sms, fcm, apns, web_push or webhook
 * @param endpoint a push service's URL, a receiver's URL, or a number in E.164
 * @param token of a device
 * @param keys of a browser's subscription
 */
record SubscriptionRequest(
    @NotNull @Size(max = 20) String channel,
    @Nullable @Size(max = 2048) String endpoint,
    @Nullable @Size(max = 4096) String token,
    @Nullable Keys keys) {

  /** What a browser reads messages with, base64url. */
  record Keys(@Nullable @Size(max = 200) String p256dh, @Nullable @Size(max = 100) String auth) {

    /** Hides them. */
    @Override
    public String toString() {
      return "Keys[...]";
    }
  }

  /** Hides the address. */
  @Override
  public String toString() {
    return "SubscriptionRequest[...]";
  }
}
