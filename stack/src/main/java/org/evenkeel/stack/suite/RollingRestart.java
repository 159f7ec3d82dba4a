package org.evenkeel.stack.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.stack.process.Priority;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.process.Waiting;

/**
 * Restarts services, one replica after the other: the next goes only when the one before is ready
 * and the front knows it, and has shared the work for a while. Takes the jars as they are built,
 * and migrates first when they are new.
 */
public final class RollingRestart {

  private static final Duration GRACE = Duration.ofSeconds(35);
  private static final Duration SEEN = Duration.ofSeconds(30);

  /**
   * In which a new replica compiles what it needs while the old one still takes most of the work,
   * like {@code minReadySeconds} in Kubernetes. Alone and cold it let requests wait too long.
   * Longer than a connection lives, so that it gets its share.
   */
  private static final Duration WARMING = Duration.ofSeconds(15);

  private final Settings settings;
  private final Progress progress;
  private final PidFiles pidFiles;
  private final Starting starting;
  private final ServiceStarts starts;
  private final int replicas;
  private final boolean killing;

  /**
   * For the suite of these settings.
   *
   * @param killing ends replicas at once and without a word, as a crash does: a control, under
   *     which requests must be lost
   */
  public RollingRestart(Settings settings, Progress progress, boolean killing) {
    this.settings = settings;
    this.killing = killing;
    this.progress = progress;
    this.pidFiles = new PidFiles(settings.home());
    this.starting = new Starting(pidFiles, progress);
    this.replicas = new Replicas(settings).number();
    this.starts =
        new ServiceStarts(
            settings, replicas, Secrets.open(settings.home().secrets()), starting, progress);
  }

  /** Restarts the named services; all of them when none is named, the gateway last. */
  public void restart(List<String> names) throws Exception {
    List<Service> services =
        names.isEmpty()
            ? Stream.concat(Service.behindTheGateway().stream(), Stream.of(Service.GATEWAY))
                .toList()
            : names.stream().map(RollingRestart::named).toList();
    requireRunning(services);
    if (replicas == 1) {
      progress.say("  There is one process of each service: while it restarts, nobody answers.");
    }
    for (Service service : services) {
      starts.renew(service);
      for (Replica replica : Replica.all(service, replicas)) {
        restart(replica);
      }
    }
  }

  private void requireRunning(List<Service> services) {
    if (replicas > 1 && !starting.runs(Part.FRONT)) {
      throw new StackException("The front does not run; ./evenkeel up starts it.");
    }
    for (Service service : services) {
      for (Replica replica : Replica.all(service, replicas)) {
        if (!starting.runs(replica.name())) {
          throw new StackException(replica.name() + " does not run; ./evenkeel up starts it.");
        }
      }
    }
  }

  private void restart(Replica replica) throws Exception {
    long begin = System.nanoTime();
    ServiceProcess process = starts.process(replica);
    Optional<RunningProcess> old = pidFiles.running(replica.name());
    if (old.isPresent()) {
      end(old.get());
    }
    pidFiles.forget(replica.name());
    long ended = System.nanoTime();
    try {
      starting.start(
          replicas > 1 ? new StandingBack(process) : process,
          String.format(
              Locale.ROOT,
              "after %.1f s to end",
              Duration.ofNanos(ended - begin).toMillis() / 1000.0));
    } finally {
      Optional<RunningProcess> fresh = pidFiles.running(replica.name());
      if (fresh.isPresent()) {
        Priority.usual(fresh.get());
      }
    }
    if (replicas > 1) {
      awaitSeen(replica, process);
      TimeUnit.MILLISECONDS.sleep(WARMING.toMillis());
    }
  }

  private void end(RunningProcess old) throws IOException, InterruptedException {
    if (killing) {
      old.signalAll("KILL");
      old.awaitEnd(GRACE);
    } else {
      old.stop(GRACE);
    }
  }

  private void awaitSeen(Replica replica, ServiceProcess process)
      throws InterruptedException, IOException {
    var front = new FrontProcess(settings, replicas);
    RunningProcess fresh =
        pidFiles
            .running(replica.name())
            .orElseThrow(() -> new StackException(replica.name() + " has ended again."));
    Waiting.until(() -> front.sees(replica), fresh, SEEN, process.log());
  }

  private static Service named(String name) {
    return Stream.of(Service.values())
        .filter(service -> service.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StackException(
                    "There is no service "
                        + name
                        + ". One of: "
                        + String.join(
                            ", ", Stream.of(Service.values()).map(Service::id).toList())));
  }
}
