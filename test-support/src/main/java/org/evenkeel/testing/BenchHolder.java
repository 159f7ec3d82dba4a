package org.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.LogTail;
import org.evenkeel.stack.process.RunningProcess;
import tools.jackson.databind.json.JsonMapper;

/** Starts the process that holds the backing services, or finds the one that runs. */
final class BenchHolder {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String MAIN = "org.evenkeel.stack.bench.BenchMain";

  private final Build build;
  private final Path target;
  private final Path folder;

  BenchHolder(Build build) {
    this.build = build;
    this.target = build.root().resolve("target");
    this.folder = target.resolve("test-backing");
  }

  /** Test JVMs that come at the same time wait for each other at the lock file. */
  Bench join() {
    try {
      Files.createDirectories(target);
      try (var file =
              FileChannel.open(
                  target.resolve("test-backing.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = file.lock()) {
        return lock.isValid() ? joinAlone() : join();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the test bench cannot be reached", e);
    }
  }

  private Bench joinAlone() throws IOException {
    var running = published().filter(bench -> bench.take(build.pid()));
    return running.isPresent() ? running.get() : start();
  }

  private Bench start() throws IOException {
    published().ifPresent(this::awaitEnd);
    Path log = target.resolve("test-backing.log");
    Files.deleteIfExists(log);
    RunningProcess holder =
        new Launch("test bench", command(), Map.of(), build.root(), log).start();
    Instant limit = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(limit) && holder.alive()) {
      var bench = published().filter(found -> found.ports().path("pid").asLong() == holder.pid());
      if (bench.isPresent() && bench.get().take(build.pid())) {
        return bench.get();
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new IllegalStateException("The test bench did not start.\n" + LogTail.of(log, 20));
  }

  /** The jar is copied, because a build may replace it while the servers run. */
  private List<String> command() throws IOException {
    Path built = build.root().resolve("stack/target/stack.jar");
    if (!Files.exists(built)) {
      throw new IllegalStateException(
          built + " is missing. Build it with: mvn -pl stack -am -DskipTests package");
    }
    Path copy = target.resolve("test-backing-stack.jar");
    Files.deleteIfExists(copy);
    Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
    return new Distribution(build.root(), copy)
        .ownServer(MAIN, List.of(build.root().toString(), folder.toString()));
  }

  private Optional<Bench> published() {
    try {
      byte[] json = Files.readAllBytes(folder.resolve("bench.json"));
      return Optional.of(new Bench(JsonMapper.shared().readTree(json)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void awaitEnd(Bench ending) {
    Instant limit = Instant.now().plus(PATIENCE);
    long pid = ending.ports().path("pid").asLong();
    while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
        && Files.exists(folder.resolve("bench.json"))
        && Instant.now().isBefore(limit)) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }
}
