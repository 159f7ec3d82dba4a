package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.stack.process.RunningProcess;

/**
 * A server that still runs on a data folder although nobody of us remembers having started it.
 *
 * @param data the data folder
 * @param port the port that it should listen on
 */
public record Postmaster(Path data, int port) {

  private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  /** The running server, whatever its port. */
  public Optional<RunningProcess> running() {
    return pid(data)
        .flatMap(ProcessHandle::of)
        .filter(handle -> serves(handle, data))
        .map(handle -> RunningProcess.of("postgres", handle));
  }

  /** Whether it listens where it should, so that it can be adopted instead of stopped. */
  public boolean onPort() {
    List<String> lines = lines(data);
    return lines.size() > 3 && lines.get(3).strip().equals(Integer.toString(port));
  }

  /**
   * Clears what would keep a new server from starting: after a reboot the pid in the lock file may
   * belong to another program, and children of a killed server need a moment to notice its end.
   */
  static void makeWay(Path data) throws IOException, InterruptedException {
    var named = pid(data).flatMap(ProcessHandle::of);
    if (named.isPresent() && !serves(named.get(), data)) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
    Instant limit = Instant.now().plus(CHILDREN_END_WITHIN);
    while (named.filter(server -> serves(server, data)).isEmpty()
        && ProcessHandle.allProcesses().anyMatch(handle -> worksIn(handle, data))
        && Instant.now().isBefore(limit)) {
      Thread.sleep(POLL);
    }
  }

  private static boolean worksIn(ProcessHandle handle, Path data) {
    try {
      Path link = Path.of("/proc", Long.toString(handle.pid()), "cwd");
      return Files.readSymbolicLink(link).equals(data);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean serves(ProcessHandle handle, Path data) {
    try {
      String command = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
      return command.contains("postgres") && command.contains(data.toString());
    } catch (IOException e) {
      return handle.info().commandLine().orElse("").contains(data.toString());
    }
  }

  private static Optional<Long> pid(Path data) {
    return lines(data).stream().findFirst().map(String::strip).map(Long::valueOf);
  }

  private static List<String> lines(Path data) {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
