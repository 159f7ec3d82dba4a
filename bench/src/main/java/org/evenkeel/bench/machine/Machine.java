package org.evenkeel.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says what a figure was taken on: without it a figure means nothing. */
public final class Machine {

  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path LOAD = Path.of("/proc/loadavg");
  private static final double KIBIBYTES_IN_GIBIBYTE = 1024.0 * 1024.0;

  private Machine() {}

  /** Two lines: the machine, and what runs on it and how busy it is. */
  public static String description() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.1f GiB, %s %s%nJDK %s, Evenkeel %s; load of the machine at the start: %s",
        value(CPUS, "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(value(MEMORY, "MemTotal").replaceAll("\\D", "")) / KIBIBYTES_IN_GIBIBYTE,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.runtime.version"),
        version(),
        load());
  }

  /** The mean number of processes that wanted a processor in the last minute. */
  public static String load() {
    try {
      String text = Files.readString(LOAD);
      return text.substring(0, text.indexOf(' '));
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String version() {
    String version = Machine.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private static String value(Path file, String name) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException e) {
      return "0";
    }
  }
}
