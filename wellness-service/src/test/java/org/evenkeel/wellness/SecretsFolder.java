package org.evenkeel.wellness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A folder with the key files this service reads. */
final class SecretsFolder {

  private SecretsFolder() {}

  static String create() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-secrets"));
      String key = Base64.getEncoder().encodeToString(new byte[32]);
      Files.writeString(folder.resolve("idempotency.key"), key);
      Files.writeString(folder.resolve("index.key"), key);
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no key file could be written", e);
    }
  }
}
