package org.evenkeel.telemetry;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are Debian packages: {@code prometheus} brings promtool, {@code
 * prometheus-alertmanager} brings amtool. What is missing is installed where this process may do
 * so, within a bounded time and for all to see; elsewhere the test that needs it fails and says
 * what to install. It is never skipped.
 */
public final class DebianTools {

  private static final Duration INSTALLING = Duration.ofMinutes(3);
  private static final Duration RUNNING = Duration.ofMinutes(2);
  private static final String APT = "apt-get";

  private DebianTools() {}

  /** What a program wrote, both streams, and how it ended. */
  public record Result(int status, String output) {}

  /**
   * Where a program is.
   *
   * @param name of the program
   * @param packaged name of the Debian package that brings it
   */
  public static synchronized Path find(String name, String packaged) {
    return onPath(name) != null ? existing(name, packaged) : installed(name, packaged);
  }

  /** Runs a program to its end. */
  public static Result run(Path folder, List<String> command) {
    return run(folder, command, RUNNING);
  }

  private static Path installed(String name, String packaged) {
    if (onPath(APT) != null && "root".equals(System.getProperty("user.name"))) {
      List<String> install = List.of(APT, "install", "-y", "--no-install-recommends", packaged);
      tell("installing the Debian package " + packaged + ", which has " + name);
      if (run(Path.of("."), install, INSTALLING).status() != 0) {
        run(Path.of("."), List.of(APT, "update"), INSTALLING);
        run(Path.of("."), install, INSTALLING);
      }
    }
    return existing(name, packaged);
  }

  private static Path existing(String name, String packaged) {
    Path found = onPath(name);
    if (found == null) {
      throw new IllegalStateException(
          name + " is missing. On Debian or Ubuntu: apt-get install " + packaged);
    }
    return found;
  }

  private static @Nullable Path onPath(String name) {
    List<String> folders = new ArrayList<>(List.of("/usr/bin", "/usr/local/bin"));
    String path = System.getenv("PATH");
    if (path != null) {
      folders.addAll(Arrays.asList(path.split(File.pathSeparator, -1)));
    }
    return folders.stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static Result run(Path folder, List<String> command, Duration limit) {
    try {
      Path output = Files.createTempFile("tool", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Result(-1, command.getFirst() + " took longer than " + limit);
      }
      String written = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Result(process.exitValue(), written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @SuppressWarnings("SystemOut")
  private static void tell(String line) {
    System.out.println(line);
  }
}
