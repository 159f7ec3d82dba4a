package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.Waiting;

/** Starts one process unless it runs, remembers it and says so. */
final class Starting {

  private static final long BIG_LOG_BYTES = 20L * 1024 * 1024;

  private final PidFiles pidFiles;
  private final Progress progress;

  Starting(PidFiles pidFiles, Progress progress) {
    this.pidFiles = pidFiles;
    this.progress = progress;
  }

  boolean runs(String part) {
    return pidFiles.running(part).isPresent();
  }

  /** Starts it and waits until it answers; one that runs already is only waited for. */
  void start(BackingService part, String note) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Optional<RunningProcess> running = pidFiles.running(part.name());
    if (running.isPresent()) {
      Waiting.until(part::ready, running.get(), part.patience(), part.log());
      done(part, begin, "running already");
      return;
    }
    part.prepare();
    rotate(part.log());
    RunningProcess process = part.launch();
    pidFiles.remember(part.name(), process, part.port());
    Waiting.until(part::ready, process, part.patience(), part.log());
    done(part, begin, note);
  }

  /** A server that outlived a killed supervisor is adopted when its port is right, else stopped. */
  void adopt(Postgres postgres) throws IOException, InterruptedException {
    var postmaster = postgres.postmaster();
    Optional<RunningProcess> survivor = postmaster.running();
    if (survivor.isEmpty() || pidFiles.running(postgres.name()).isPresent()) {
      return;
    }
    if (postmaster.onPort()) {
      pidFiles.remember(postgres.name(), survivor.get(), postgres.port());
    } else {
      postgres.stop(survivor.get());
    }
  }

  private void done(BackingService part, long begin, String note) {
    var took = Duration.ofNanos(System.nanoTime() - begin);
    String address = "127.0.0.1:" + part.port();
    progress.done(part.name(), took, note.isEmpty() ? address : address + "  " + note);
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > BIG_LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
