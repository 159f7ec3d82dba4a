package org.evenkeel.bench.reminders;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals addresses as notification-service keeps them: {@code ServiceCipher} of platform-core named
 * "person", under the installation's own key file. In the JDK's own words, because measurements run
 * without the services' libraries; a test holds it against the platform's.
 */
public final class SealedAddress {

  private static final String FIELD = "notification.person.email";
  private static final String PREFIX = "ek1.person.1.";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * With the key of an installation.
   *
   * @param secrets folder of its key files
   */
  public SealedAddress(Path secrets) throws IOException {
    String text = Files.readString(secrets.resolve("staff-contact.key"));
    this.key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "AES");
  }

  String seal(UUID userId, String address) throws GeneralSecurityException {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD((FIELD + "|" + userId).getBytes(StandardCharsets.UTF_8));
    byte[] sealed = cipher.doFinal(address.getBytes(StandardCharsets.UTF_8));
    byte[] all = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }
}
