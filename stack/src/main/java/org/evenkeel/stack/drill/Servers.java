package org.evenkeel.stack.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;

/** The servers of one drill. None of them outlives it, not even one that Ctrl-C ends. */
final class Servers implements AutoCloseable {

  private final Map<Postgres, RunningProcess> running = new ConcurrentHashMap<>();
  private final Thread atExit = new Thread(this::killAll);

  Servers() {
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  RunningProcess start(Postgres postgres) throws IOException, InterruptedException {
    RunningProcess process = postgres.start();
    running.put(postgres, process);
    return process;
  }

  /** As when a machine is gone: nothing is written any more. */
  void kill(Postgres postgres) {
    RunningProcess process = running.remove(postgres);
    if (process == null) {
      return;
    }
    try {
      process.signalAll("KILL");
      process.awaitEnd(Duration.ZERO);
    } catch (IOException e) {
      throw new StackException(process.name() + " cannot be ended: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void killAll() {
    running.keySet().forEach(this::kill);
  }

  @Override
  public void close() {
    killAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      return;
    }
  }
}
