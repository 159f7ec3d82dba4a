package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenkeel.acceptance.JobFailed;

/** Restarts one service after the other by {@code ./evenkeel restart}, and says which is next. */
final class Restarts {

  /** What the last restart leaves behind shows a little later. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(20);

  private final List<String> command;
  private final List<String> services;
  private final Phases phases;
  private volatile boolean over;
  private volatile boolean worked = true;

  /**
   * @param command without the service
   */
  Restarts(List<String> command, List<String> services, Phases phases) {
    this.command = List.copyOf(command);
    this.services = List.copyOf(services);
    this.phases = phases;
  }

  void start() {
    Thread.ofPlatform().name("restarts").start(this::run);
  }

  boolean goOn() {
    return !over;
  }

  /** Whether all of them succeeded; true until one did not. */
  boolean worked() {
    return worked;
  }

  private void run() {
    try {
      for (String service : services) {
        phases.begin(service);
        worked &= restart(service) == 0;
        phases.end();
      }
      phases.begin("afterwards");
      TimeUnit.NANOSECONDS.sleep(AFTERWARDS.toNanos());
      phases.end();
    } catch (IOException e) {
      worked = false;
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      worked = false;
      throw new JobFailed("interrupted");
    } finally {
      over = true;
    }
  }

  private int restart(String service) throws IOException, InterruptedException {
    var words = new ArrayList<>(command);
    words.add(service);
    return new ProcessBuilder(words).inheritIO().start().waitFor();
  }
}
