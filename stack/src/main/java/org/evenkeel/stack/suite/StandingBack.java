package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.process.Priority;
import org.evenkeel.stack.process.RunningProcess;

/**
 * A replica that starts while others serve: until it is ready they have the processor first. It may
 * take longer for that.
 *
 * @param replica the process
 */
record StandingBack(BackingService replica) implements BackingService {

  @Override
  public String name() {
    return replica.name();
  }

  @Override
  public int port() {
    return replica.port();
  }

  @Override
  public Path log() {
    return replica.log();
  }

  @Override
  public RunningProcess launch() throws IOException {
    RunningProcess process = replica.launch();
    try {
      Priority.behind(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process;
  }

  @Override
  public boolean ready() {
    return replica.ready();
  }

  @Override
  public Duration patience() {
    return replica.patience().multipliedBy(2);
  }

  @Override
  public void stop(RunningProcess process) throws IOException, InterruptedException {
    replica.stop(process);
  }
}
