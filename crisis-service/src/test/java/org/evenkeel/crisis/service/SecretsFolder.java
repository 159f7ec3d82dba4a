package org.evenkeel.crisis.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A folder with the key files this service reads, all of them zeros. */
final class SecretsFolder {

  private SecretsFolder() {}

  static String create() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-secrets"));
      for (String name : new String[] {"idempotency", "emergency-contact"}) {
        Files.writeString(
            folder.resolve(name + ".key"), Base64.getEncoder().encodeToString(new byte[32]));
      }
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no key file could be written", e);
    }
  }
}
