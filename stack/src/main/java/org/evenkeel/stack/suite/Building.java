package org.evenkeel.stack.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the jars that are missing or older than what they are made from. */
final class Building {

  private static final List<String> SHARED =
      List.of(
          "contracts",
          "word-piece",
          "bandit",
          "off-policy",
          "crisis-screen",
          "crisis-sentences",
          "platform",
          "telemetry-agent",
          "acceptance",
          "bench");

  private final Settings settings;
  private final Path marker;

  Building(Settings settings) {
    this.settings = settings;
    this.marker = settings.root().resolve("stack/target/built-at");
  }

  /** Whether Maven has something to do; never inside a build, which sets EVENKEEL_BUILD=never. */
  boolean needed() throws IOException {
    if (settings.value("EVENKEEL_BUILD").filter("never"::equals).isPresent()) {
      return false;
    }
    if (!Files.exists(marker)) {
      return true;
    }
    for (Service service : Service.values()) {
      if (!Files.exists(UnpackedJar.built(service, settings))) {
        return true;
      }
    }
    FileTime built = Files.getLastModifiedTime(marker);
    return modules().anyMatch(module -> newer(settings.root().resolve(module), built));
  }

  /** Builds the services, what they are made of, and the programs that use them, without tests. */
  void build() throws IOException, InterruptedException {
    Instant start = Instant.now();
    String modules =
        Stream.concat(
                Arrays.stream(Service.values()).map(Service::id),
                Stream.of("telemetry-agent", "acceptance", "bench"))
            .collect(Collectors.joining(","));
    Maven.find(settings).run(List.of("-q", "-B", "-DskipTests", "-pl", modules, "-am", "package"));
    Files.createDirectories(marker.getParent());
    Files.writeString(marker, start.toString());
    Files.setLastModifiedTime(marker, FileTime.from(start));
  }

  private Stream<String> modules() {
    return Stream.concat(SHARED.stream(), Arrays.stream(Service.values()).map(Service::id));
  }

  /** Whether a source of the module changed after that. */
  static boolean newer(Path module, FileTime built) {
    try (var files = Files.walk(module)) {
      return files
          .filter(file -> file.toString().contains("/src/main/") || file.endsWith("pom.xml"))
          .anyMatch(file -> changedAfter(file, built));
    } catch (IOException e) {
      throw new UncheckedIOException(module + " cannot be read", e);
    }
  }

  private static boolean changedAfter(Path file, FileTime moment) {
    try {
      return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(moment) > 0;
    } catch (IOException e) {
      return true;
    }
  }
}
