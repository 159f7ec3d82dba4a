package org.evenkeel.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process takes; pages that are shared count in proportion (PSS). */
public final class Memory {

  private static final int KIBIBYTES = 1024;

  private Memory() {}

  /** Mebibytes of the process and its children; 0 where the system does not tell. */
  public static long mebibytes(long pid) {
    return ProcessHandle.of(pid).stream()
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
            .mapToLong(handle -> kibibytes(handle.pid()))
            .sum()
        / KIBIBYTES;
  }

  private static long kibibytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
