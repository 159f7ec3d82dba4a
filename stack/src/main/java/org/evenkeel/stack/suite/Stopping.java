package org.evenkeel.stack.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.stack.backing.Postmaster;
import org.evenkeel.stack.process.RunningProcess;

/** Stops the suite against the order of its start: whoever needs another goes first. */
public final class Stopping {

  private static final List<String> AFTER_THE_SERVICES =
      List.of("keycloak", "mail", "documents", "kafka", "redis");

  private static final Duration GRACE = Duration.ofSeconds(35);

  private final Settings settings;
  private final PidFiles pidFiles;

  public Stopping(Settings settings) {
    this.settings = settings;
    this.pidFiles = new PidFiles(settings.home());
  }

  /** Stops what runs and returns how many processes that were. */
  public int stopAll() throws InterruptedException {
    var replicas = new Replicas(settings);
    int stopped =
        together(replicas.number(), List.of(Service.GATEWAY))
            + together(replicas.number(), Service.behindTheGateway())
            + together(List.of(Part.FRONT))
            + together(AFTER_THE_SERVICES)
            + together(List.of(Part.POSTGRES));
    try {
      replicas.forget();
    } catch (IOException e) {
      System.err.println("The number of replicas could not be forgotten.");
    }
    return stopped;
  }

  private int together(int replicas, List<Service> services) throws InterruptedException {
    return together(
        services.stream()
            .flatMap(service -> Replica.all(service, replicas).stream())
            .map(Replica::name)
            .toList());
  }

  private int together(List<String> parts) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (String part : parts) {
      running(part)
          .ifPresent(process -> threads.add(Thread.ofPlatform().start(() -> stop(part, process))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (String part : parts) {
      forget(part);
    }
    return threads.size();
  }

  private Optional<RunningProcess> running(String part) {
    Optional<RunningProcess> known = pidFiles.running(part);
    if (known.isPresent() || !part.equals(Part.POSTGRES)) {
      return known;
    }
    return new Postmaster(settings.home().data(Part.POSTGRES), 0).running();
  }

  private void stop(String part, RunningProcess process) {
    try {
      if (part.equals(Part.POSTGRES)) {
        process.signal("INT");
        process.awaitEnd(GRACE);
      } else {
        process.stop(GRACE);
      }
    } catch (IOException e) {
      System.err.println(part + " could not be stopped.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget(String part) {
    try {
      pidFiles.forget(part);
    } catch (IOException e) {
      System.err.println("The pid file of " + part + " could not be removed.");
    }
  }
}
