package org.evenkeel.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.evenkeel.platform.crypto.ServiceCipher;

/** A folder with the key files this service reads, all of them zeros. */
final class SecretsFolder {
  private static final byte[] KEY = new byte[32];

  private SecretsFolder() {}

  static String create() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-secrets"));
      for (String name :
          new String[] {
            "idempotency",
            "staff-contact",
            "emergency-contact",
            "unsubscribe",
            "subscription",
            "subscription-index"
          }) {
        Files.writeString(folder.resolve(name + ".key"), Base64.getEncoder().encodeToString(KEY));
      }
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no key file could be written", e);
    }
  }

  /** The cipher auth-service seals addresses of staff with. */
  static ServiceCipher staffContacts() {
    return new ServiceCipher("staff-contact", KEY);
  }
}
