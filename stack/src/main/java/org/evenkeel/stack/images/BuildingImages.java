package org.evenkeel.stack.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Agent;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.Settings;

/**
 * Builds images from the jars that Maven made, says what they weigh beside a plain one, and lays
 * each one's bill of materials beside it.
 */
public final class BuildingImages {

  /** What an image may weigh on a disk. */
  static final long LIMIT = 450_000_000;

  private static final int MEGABYTE = 1_000_000;
  private static final String SBOM = "META-INF/sbom/application.cdx.json";

  private final Settings settings;
  private final Engine engine;
  private final boolean agent;
  private final Path folder;

  public BuildingImages(Settings settings, Engine engine, boolean agent) {
    this.settings = settings;
    this.engine = engine;
    this.agent = agent;
    this.folder = settings.root().resolve("target/images");
  }

  /** Builds them one after the other; status 1 when one weighs too much. */
  public int run(List<Service> services) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    if (agent) {
      new Agent(settings).lay();
    }
    int status = 0;
    System.out.printf(
        "%-22s %10s %12s   %s%n", "image", "MB on disk", "MB to fetch", "plain: MB on disk");
    for (Service service : services) {
      lay(service);
      SavedImage image = made(service.id(), "Dockerfile", arguments(service), suffix());
      SavedImage plain = made(service.id(), "images/Plain.Dockerfile", base(service), "-plain");
      boolean heavy = image.bytes() > LIMIT;
      System.out.printf(
          "%-22s %10d %12d   %d%s%n",
          service.id(),
          image.bytes() / MEGABYTE,
          image.compressed() / MEGABYTE,
          plain.bytes() / MEGABYTE,
          heavy ? "   more than " + LIMIT / MEGABYTE : "");
      status = heavy ? 1 : status;
    }
    return status;
  }

  private String suffix() {
    return agent ? "-agent" : "";
  }

  private SavedImage made(
      String service, String dockerfile, Map<String, String> arguments, String suffix)
      throws IOException, InterruptedException {
    String version = settings.value("EVENKEEL_VERSION").orElse("dev");
    String tag = engine.local("evenkeel/" + service + ":" + version + suffix);
    Path log = folder.resolve(service + suffix + ".log");
    engine.build(settings.root(), dockerfile, arguments, tag, log);
    Path archive = Files.createTempFile(folder, service, ".tar");
    Files.delete(archive);
    try {
      engine.save(tag, archive, log);
      return SavedImage.read(archive);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  /** What a person may set: EVENKEEL_BASE_IMAGE and EVENKEEL_BUILD_IMAGE, with a digest or not. */
  private Map<String, String> base(Service service) {
    var arguments = new HashMap<String, String>();
    arguments.put("SERVICE", service.id());
    settings.value("EVENKEEL_BASE_IMAGE").ifPresent(base -> arguments.put("BASE_IMAGE", base));
    return arguments;
  }

  private Map<String, String> arguments(Service service) {
    var arguments = new HashMap<>(base(service));
    settings.value("EVENKEEL_BUILD_IMAGE").ifPresent(image -> arguments.put("BUILD_IMAGE", image));
    arguments.put("START", agent ? "agent" : "cache");
    settings.value("EVENKEEL_REVISION").ifPresent(commit -> arguments.put("REVISION", commit));
    return arguments;
  }

  /** The bill of materials beside the image; Maven makes it only where it may be online. */
  private void lay(Service service) throws IOException {
    Path jar =
        settings.root().resolve(service.id()).resolve("target").resolve(service.id() + ".jar");
    Optional<Path> missing = Optional.of(jar).filter(file -> !Files.exists(file));
    if (missing.isPresent()) {
      throw new StackException(jar + " is missing; build it: mvn -DskipTests package");
    }
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(SBOM);
      if (entry == null) {
        throw new StackException(
            jar + " has no bill of materials: it was built offline; build it once more online.");
      }
      try (var bill = zip.getInputStream(entry)) {
        Files.copy(
            bill, folder.resolve(service.id() + ".cdx.json"), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
