package org.evenkeel.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** AES-256-GCM by Tink, and the text form {@code ek1.<key id>.<version>.<base64url>}. */
final class Aead {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final String PREFIX = "ek1";

  private Aead() {}

  static String seal(byte[] key, String keyId, int version, byte[] plain, String associatedData) {
    try {
      byte[] sealed = new AesGcmJce(key).encrypt(plain, bytes(associatedData));
      return PREFIX + "." + keyId + "." + version + "." + ENCODER.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  static byte[] open(byte[] key, String keyId, String sealed, String associatedData) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 4 || !parts[0].equals(PREFIX) || !parts[1].equals(keyId)) {
      throw new SealedTextException(null);
    }
    try {
      return new AesGcmJce(key)
          .decrypt(Base64.getUrlDecoder().decode(parts[3]), bytes(associatedData));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealedTextException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
