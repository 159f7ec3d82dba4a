package org.evenkeel.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.process.RunningProcess;

/** The processes of the bench, with a pid file each in case that the holder is killed. */
final class Parts {

  private record Part(BackingService service, RunningProcess process) {}

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Path run;
  private final Deque<Part> parts = new ArrayDeque<>();

  Parts(Path run) {
    this.run = run;
  }

  /** Starts it and remembers it. */
  void start(BackingService service) throws IOException, InterruptedException {
    RunningProcess process = service.start();
    process.write(run.resolve(service.name() + "-" + service.port() + ".pid"));
    synchronized (parts) {
      parts.push(new Part(service, process));
    }
  }

  /** Stops the processes of a holder that was killed. */
  void stopLeftOver() throws IOException, InterruptedException {
    if (!Files.isDirectory(run)) {
      return;
    }
    List<Path> files;
    try (var found = Files.list(run)) {
      files = found.toList();
    }
    for (Path file : files) {
      var process = RunningProcess.read("left over", file);
      if (process.isPresent()) {
        process.get().signal("INT");
        process.get().awaitEnd(GRACE);
      }
    }
  }

  /** Stops the last started first; called a second time it does nothing. */
  void stopAll() {
    synchronized (parts) {
      while (!parts.isEmpty()) {
        var part = parts.pop();
        try {
          part.service().stop(part.process());
        } catch (IOException e) {
          System.err.println(part.service().name() + " could not be stopped");
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
