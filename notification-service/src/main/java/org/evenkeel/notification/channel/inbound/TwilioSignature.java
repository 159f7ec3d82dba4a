package org.evenkeel.notification.channel.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Shows that a call comes from the provider. Source: Twilio, "Webhooks security": HMAC-SHA-1 under
 * the account's token over the URL as the provider knows it and the form's fields by name, each
 * name followed by its value; a field that comes more than once is taken once for each value.
 */
final class TwilioSignature {

  private static final String ALGORITHM = "HmacSHA1";

  private TwilioSignature() {}

  static boolean holds(
      String authToken, String url, MultiValueMap<String, String> form, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            of(authToken, url, form).getBytes(StandardCharsets.UTF_8),
            shown.getBytes(StandardCharsets.UTF_8));
  }

  static String of(String authToken, String url, MultiValueMap<String, String> form) {
    StringBuilder signed = new StringBuilder(url);
    for (String name : new TreeSet<>(form.keySet())) {
      for (String value : new TreeSet<>(form.get(name))) {
        signed.append(name).append(value);
      }
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-1 is not available", e);
    }
  }
}
