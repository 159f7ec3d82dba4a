package org.evenkeel.stack.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Segments of a cluster's log, kept outside of the cluster.
 *
 * @param folder where they are
 */
record Archive(Path folder) {

  void create() throws IOException {
    Files.createDirectories(folder);
  }

  /**
   * The server's settings. A segment is whole under its name or not there: it is copied under
   * another name, forced to the disk and renamed. One that is there already is right if it is the
   * same, as after a crash between the renaming and the server's note of it.
   */
  List<String> settings(long timeoutSeconds) {
    String target = quoted("%f");
    String draft = quoted(".%f.part");
    String command =
        "if test -f %1$s; then cmp -s \"%%p\" %1$s; else cp \"%%p\" %2$s && sync %2$s && mv %2$s %1$s && sync %3$s; fi"
            .formatted(target, draft, quoted(""));
    return List.of(
        "archive_mode = on",
        "archive_timeout = " + timeoutSeconds + "s",
        "archive_command = '" + command + "'");
  }

  /** A setting with which every segment is refused. */
  static String refusing() {
    return "/bin/false";
  }

  /** The setting of a cluster that is restored from here. */
  String restoring() {
    return "restore_command = 'cp " + quoted("%f") + " \"%p\"'";
  }

  /** Whether the segment is here, whole. */
  boolean holds(String segment) {
    return Files.exists(folder.resolve(segment));
  }

  long bytes() throws IOException {
    try (var files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  /** A path for the shell, in a setting in quotes; the server reads %% as a percent sign. */
  private String quoted(String file) {
    String path = folder.toString().replace("%", "%%").replace("'", "''");
    return "\"" + path + (file.isEmpty() ? "" : "/" + file) + "\"";
  }
}
