package org.evenkeel.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A folder with the one key file this service reads. */
final class SecretsFolder {

  private SecretsFolder() {}

  static String create() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-secrets"));
      Files.writeString(
          folder.resolve("idempotency.key"), Base64.getEncoder().encodeToString(new byte[32]));
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no key file could be written", e);
    }
  }
}
