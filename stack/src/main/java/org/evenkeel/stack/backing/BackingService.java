package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.Waiting;

/** One backing service: how it is prepared, started, recognised as ready and stopped. */
public interface BackingService {

  /** What status and logs call it. */
  String name();

  /** The port that clients use. */
  int port();

  /** Where its output goes. */
  Path log();

  /** Does what has to be done once before the first start, such as creating a data folder. */
  default void prepare() throws IOException, InterruptedException {}

  /** Starts the process and returns at once. */
  RunningProcess launch() throws IOException;

  /** Whether it answers clients. */
  boolean ready();

  /** How long a start may take on a busy machine. */
  default Duration patience() {
    return Duration.ofSeconds(60);
  }

  /** Prepares, starts and waits until clients are answered. */
  default RunningProcess start() throws IOException, InterruptedException {
    prepare();
    RunningProcess process = launch();
    try {
      Waiting.until(this::ready, process, patience(), log());
    } catch (RuntimeException | InterruptedException e) {
      stop(process);
      throw e;
    }
    return process;
  }

  /** Stops a process that {@link #launch} returned, orderly when it lets itself be stopped so. */
  default void stop(RunningProcess process) throws IOException, InterruptedException {
    process.stop(Duration.ofSeconds(20));
  }
}
