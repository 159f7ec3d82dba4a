package org.evenkeel.notification.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.evenkeel.platform.crypto.Hmac;

/**
 * Signs messages. Source: the specification of Standard Webhooks: HMAC-SHA-256 over id, time in
 * seconds and body, joined by full stops. Receivers refuse what is older or newer than five
 * minutes, and an id they have had.
 */
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  private final Hmac hmac;

  WebhookSecret(String secret) {
    this.hmac = new Hmac(Base64.getDecoder().decode(secret.substring(PREFIX.length())));
  }

  /** A new secret in the form in which a person gets it. */
  public static String make() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  String sign(String id, Instant at, String body) {
    byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(hmac.of(signed));
  }
}
