package org.evenkeel.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process that is known by pid and start time, because a pid alone may since belong to another.
 *
 * @param name what logs and status call it
 * @param pid process id
 * @param startedAt when the operating system says that it started
 */
public record RunningProcess(String name, long pid, Instant startedAt) {

  /** Linux derives the start from the boot time, which a clock correction moves a little. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(5);

  private static final Duration POLL = Duration.ofMillis(50);

  /** The process behind a handle. */
  public static RunningProcess of(String name, ProcessHandle handle) {
    return new RunningProcess(
        name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The process that a pid file names, when it is alive. */
  public static Optional<RunningProcess> read(String name, Path pidFile) {
    try {
      String[] words = Files.readString(pidFile).strip().split(" ", 2);
      var known =
          new RunningProcess(
              name, Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])));
      return Optional.of(known).filter(RunningProcess::alive);
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Writes the pid file that {@link #read} understands. */
  public void write(Path pidFile) throws IOException {
    Files.createDirectories(pidFile.toAbsolutePath().getParent());
    Path draft = pidFile.resolveSibling(pidFile.getFileName() + ".new");
    Files.writeString(draft, pid + " " + startedAt.toEpochMilli() + "\n");
    Files.move(draft, pidFile, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether this very process still runs; one that ended but was not reaped does not. */
  public boolean alive() {
    return handle().isPresent();
  }

  /** Asks it to end and, when it has not within {@code grace}, ends it. */
  public void stop(Duration grace) throws InterruptedException {
    handle().ifPresent(ProcessHandle::destroy);
    awaitEnd(grace);
  }

  /** Sends a signal that Java knows no method for, such as INT. */
  public void signal(String signal) throws IOException, InterruptedException {
    if (alive()) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
  }

  /** Sends a signal to it and to its children, such as STOP or KILL. */
  public void signalAll(String signal) throws IOException, InterruptedException {
    var pids = new ArrayList<String>(List.of("kill", "-" + signal));
    handle()
        .ifPresent(
            handle ->
                Stream.concat(Stream.of(handle), handle.descendants())
                    .map(each -> Long.toString(each.pid()))
                    .forEach(pids::add));
    if (pids.size() > 2) {
      new ProcessBuilder(pids).start().waitFor();
    }
  }

  /** Waits for its end and, when it has not come within {@code grace}, ends it and its children. */
  public void awaitEnd(Duration grace) throws InterruptedException {
    Instant limit = Instant.now().plus(grace);
    while (alive()) {
      if (Instant.now().isAfter(limit)) {
        handle()
            .ifPresent(
                handle -> {
                  handle.descendants().forEach(ProcessHandle::destroyForcibly);
                  handle.destroyForcibly();
                });
      }
      Thread.sleep(POLL);
    }
  }

  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> startedAs(handle.info().startInstant().orElse(Instant.EPOCH)))
        .filter(handle -> !zombie());
  }

  private boolean startedAs(Instant instant) {
    return Duration.between(startedAt, instant).abs().compareTo(CLOCK_CORRECTION) < 0;
  }

  /** A killed process shows as a zombie while threads of it still hold its ports open. */
  private boolean zombie() {
    Path process = Path.of("/proc", Long.toString(pid));
    try (var threads = Files.list(process.resolve("task"))) {
      String stat = Files.readString(process.resolve("stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2) && threads.count() <= 1;
    } catch (IOException e) {
      return false;
    }
  }
}
