package org.evenkeel.deployment.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that the tests read. */
public final class Repository {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Repository() {}

  /** A path below the root. */
  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  /** The text of a file below the root. */
  public static String read(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(relative + " cannot be read", e);
    }
  }
}
