package org.evenkeel.analytics.counting.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.contracts.Topics;

/**
 * This build as a version to come: the same classes, in whose constants the number of the stream's
 * generation is one higher. Nothing in the code itself can be told to be another generation.
 */
final class NextVersion {

  static final int OWN = Integer.parseInt(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", ""));
  static final int NUMBER = OWN + 1;

  private NextVersion() {}

  /** Its stream, or the group of its rows. */
  static String named(String own) {
    return own.replaceFirst("[0-9]+$", String.valueOf(NUMBER));
  }

  /** A class path of copies of our own classes and of everybody else's as they are. */
  static String classPath(Path folder) throws IOException {
    List<String> path = new ArrayList<>();
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    for (int i = 0; i < parts.length; i++) {
      Path part = Path.of(parts[i]);
      if (Files.isDirectory(part)) {
        path.add(copied(part, folder.resolve("part" + i)));
      } else if (parts[i].endsWith("-SNAPSHOT.jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(part)) {
          path.add(copied(jar.getPath("/"), folder.resolve("part" + i)));
        }
      } else {
        path.add(parts[i]);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static String copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, renumbered(file));
        }
      }
    }
    return to.toString();
  }

  /** Lengths stand before constants, so the number must not get longer. */
  private static byte[] renumbered(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".class")) {
      return bytes;
    }
    String text = new String(bytes, ISO_8859_1);
    String next =
        text.replace(Topics.ANALYTICS_STREAM, named(Topics.ANALYTICS_STREAM))
            .replace(Topics.ANALYTICS_COUNTS, named(Topics.ANALYTICS_COUNTS));
    if (next.length() != text.length()) {
      throw new IllegalStateException("the next number is longer than this one");
    }
    return next.getBytes(ISO_8859_1);
  }
}
