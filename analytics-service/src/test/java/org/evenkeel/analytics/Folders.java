package org.evenkeel.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for the state of a stream. */
public final class Folders {

  private Folders() {}

  /** A folder that nobody else has. */
  public static Path own() {
    try {
      return Files.createTempDirectory("analytics-stream");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
