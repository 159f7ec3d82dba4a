package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.stack.backing.Trees;

/** Unpacked jars of earlier builds; each takes 150 MB. */
final class OldCaches {

  private OldCaches() {}

  /** Deletes those of a service that no process runs from. */
  static void forget(Settings settings, Service service, String checksum) throws IOException {
    String own = service.id() + "-" + checksum;
    List<Path> folders;
    try (var found = Files.list(settings.caches())) {
      folders = found.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      String name = folder.getFileName().toString();
      if (name.startsWith(service.id() + "-") && !name.equals(own) && !used(folder)) {
        Trees.delete(folder);
      }
    }
  }

  private static boolean used(Path folder) {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> commandLine(process).contains(folder.toString()));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return new String(line, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
