package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.Launch;

/** Keycloak with its build-time options fixed, which takes half a minute and is done once. */
final class KeycloakBuild {

  private KeycloakBuild() {}

  /** Folder of the built server; its name says version and options. */
  static Path of(Distribution distribution, Path log) throws IOException {
    Path unpacked = distribution.keycloak();
    Path target = distribution.cache().resolve(unpacked.getFileName() + "-postgres-health");
    return Unpacking.once(
        target,
        draft -> {
          Trees.copy(unpacked, draft);
          build(draft, log);
        });
  }

  private static void build(Path home, Path log) throws IOException {
    var command =
        List.of(
            home.resolve("bin/kc.sh").toString(),
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true");
    try {
      new Launch(
              "keycloak build",
              command,
              Map.of("JAVA_HOME", System.getProperty("java.home")),
              home,
              log)
          .run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Keycloak's build was interrupted", e);
    }
  }
}
