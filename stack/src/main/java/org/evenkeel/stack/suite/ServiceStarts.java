package org.evenkeel.stack.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Starts the eight services in their order, a few at a time. */
final class ServiceStarts {

  /** More JVMs at once would only take the processor from each other. */
  private static final int JVMS_AT_ONCE = 3;

  private final Settings settings;
  private final Secrets secrets;
  private final Starting starting;
  private final Progress progress;

  ServiceStarts(Settings settings, Secrets secrets, Starting starting, Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.starting = starting;
    this.progress = progress;
  }

  void plan(Tasks tasks, List<CompletableFuture<Void>> backing) {
    var prepared = new ArrayList<CompletableFuture<Void>>();
    var started = new ArrayList<CompletableFuture<Void>>();
    for (Service service : Service.values()) {
      prepared.add(tasks.after(turn(prepared), () -> prepare(service)));
      var before =
          Stream.of(backing, turn(started), List.of(prepared.getLast()))
              .flatMap(List::stream)
              .toList();
      started.add(tasks.after(before, () -> start(service)));
    }
  }

  /** Creates the demo accounts once; needs auth-service and Keycloak. */
  void provision() throws Exception {
    var accounts = new DemoAccounts(settings.home());
    if (accounts.exist()) {
      return;
    }
    var service = process(Service.AUTH);
    String input = DemoAccounts.lines(accounts.pending());
    progress.timed("demo accounts", () -> service.run("provision-accounts", input));
    accounts.keep();
  }

  /** What the next in a queue waits for, so that never more than a few are at work. */
  private static List<CompletableFuture<Void>> turn(List<CompletableFuture<Void>> queue) {
    return queue.size() < JVMS_AT_ONCE
        ? List.of()
        : List.of(queue.get(queue.size() - JVMS_AT_ONCE));
  }

  /** Unpacks the jar and trains its cache; needs no backing service. */
  private void prepare(Service service) throws Exception {
    if (starting.runs(service.id())) {
      return;
    }
    var environment = new ServiceEnvironment(settings, secrets).running(service);
    if (!UnpackedJar.of(service, settings).train(settings, environment)) {
      progress.say("  " + service.id() + " has no AOT cache and starts slower");
    }
  }

  private void start(Service service) throws Exception {
    var process = process(service);
    if (!starting.runs(service.id())) {
      process.migrate();
    }
    starting.start(process, "");
  }

  private ServiceProcess process(Service service) throws IOException, InterruptedException {
    return new ServiceProcess(
        settings,
        service,
        UnpackedJar.of(service, settings),
        new ServiceEnvironment(settings, secrets));
  }
}
