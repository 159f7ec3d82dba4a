package org.evenkeel.bench.proxy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds programs that the system's packages install. */
public final class Programs {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/local/sbin"),
          Path.of("/usr/local/bin"),
          Path.of("/usr/sbin"),
          Path.of("/usr/bin"));

  private Programs() {}

  /**
   * Where a program is.
   *
   * @throws IllegalArgumentException says what to install
   */
  public static String find(String name) {
    return FOLDERS.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "This measurement needs nginx and wrk, and "
                        + name
                        + " is missing. On Debian: apt-get install nginx-light wrk"));
  }
}
