package org.evenkeel.deployment.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Overlays as {@code kubectl kustomize} builds them, where there is a kubectl. */
final class Overlays {

  private Overlays() {}

  static Optional<Path> kubectl() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Backing build(String overlay) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                kubectl().orElseThrow().toString(),
                "kustomize",
                Backing.FOLDER.resolve("overlays").resolve(overlay).toString())
            .start();
    String built = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(overlay + ": " + errors);
    }
    return new Backing(Backing.read(built));
  }
}
