package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The jar of one module.
 *
 * @param settings where the repository is
 * @param module folder and name of the module
 */
public record ModuleJar(Settings settings, String module) {

  /** Builds the jar if it is missing or older than its sources, unless told never to build. */
  public void makeCurrent() throws IOException, InterruptedException {
    boolean never = settings.value("EVENKEEL_BUILD").filter("never"::equals).isPresent();
    if (!never && !isCurrent()) {
      System.err.println("Building " + module + " with Maven.");
      Maven.find(settings).packageBeside(module);
    }
  }

  boolean isCurrent() throws IOException {
    Optional<Path> jar = built();
    return jar.isPresent()
        && !Building.newer(settings.root().resolve(module), Files.getLastModifiedTime(jar.get()));
  }

  /** The jar, if it was ever built. */
  public Optional<Path> built() throws IOException {
    Path target = settings.root().resolve(module).resolve("target");
    try (var files = Files.newDirectoryStream(target, module + "-*.jar")) {
      for (Path file : files) {
        return Optional.of(file);
      }
    } catch (NotDirectoryException | NoSuchFileException neverBuilt) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
