package org.evenkeel.notification.channel.push.webpush;

import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import org.evenkeel.platform.json.Json;
import tools.jackson.core.JacksonException;

/**
 * A browser's subscription in the JSON that browsers give (W3C Push API).
 *
 * @param endpoint where messages go
 */
public record PushSubscription(String endpoint, Keys keys) {

  private static final int AUTH = 16;

  /**
   * What the browser reads messages with.
   *
   * @param p256dh its public key, base64url
   * @param auth a secret of 16 bytes, base64url
   */
  public record Keys(String p256dh, String auth) {

    /** Hides them. */
    @Override
    public String toString() {
      return "Keys[...]";
    }
  }

  /** Empty when it is not the JSON of a subscription. */
  public static Optional<PushSubscription> read(String json) {
    try {
      return Optional.of(Json.mapper().readValue(json, PushSubscription.class))
          .filter(PushSubscription::usable);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public String write() {
    return Json.mapper().writeValueAsString(this);
  }

  /** Whether a message can be encrypted for it. */
  public boolean usable() {
    return browserKey().isPresent() && authSecret().length == AUTH;
  }

  Optional<ECPublicKey> browserKey() {
    return P256.publicKey(decoded(keys.p256dh()));
  }

  byte[] authSecret() {
    return decoded(keys.auth());
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Hides the endpoint, which is all one needs to send. */
  @Override
  public String toString() {
    return "PushSubscription[...]";
  }
}
