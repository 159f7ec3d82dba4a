package org.evenkeel.stack.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts the eight services in their order, a few at a time. */
final class ServiceStarts {

  /** More JVMs at once would only take the processor from each other. */
  private static final int JVMS_AT_ONCE = 3;

  private final Settings settings;
  private final int replicas;
  private final Secrets secrets;
  private final Starting starting;
  private final Progress progress;

  ServiceStarts(
      Settings settings, int replicas, Secrets secrets, Starting starting, Progress progress) {
    this.settings = settings;
    this.replicas = replicas;
    this.secrets = secrets;
    this.starting = starting;
    this.progress = progress;
  }

  /** First one replica of every service, so that the suite answers early, then the others. */
  void plan(Tasks tasks, List<CompletableFuture<Void>> backing) {
    var prepared = new ArrayList<CompletableFuture<Void>>();
    var migrated = new ArrayList<CompletableFuture<Void>>();
    var services = List.of(Service.values());
    for (Service service : services) {
      prepared.add(tasks.after(turn(prepared), () -> prepare(service)));
      var before = all(List.of(backing, turn(migrated), List.of(prepared.getLast())));
      migrated.add(tasks.after(before, () -> migrate(service)));
    }
    var started = new ArrayList<CompletableFuture<Void>>();
    for (int number = 1; number <= replicas; number++) {
      for (int i = 0; i < services.size(); i++) {
        var replica = new Replica(services.get(i), number, replicas);
        var before = all(List.of(turn(started), List.of(migrated.get(i))));
        started.add(tasks.after(before, () -> starting.start(process(replica), "")));
      }
    }
  }

  /** Creates the demo accounts once; needs auth-service and Keycloak. */
  void provision() throws Exception {
    var accounts = new DemoAccounts(settings.home());
    if (accounts.exist()) {
      return;
    }
    var service = process(new Replica(Service.AUTH, 1, 1));
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

  private static List<CompletableFuture<Void>> all(List<List<CompletableFuture<Void>>> some) {
    return some.stream().flatMap(List::stream).toList();
  }

  private boolean allRun(Service service) {
    return Replica.all(service, replicas).stream()
        .allMatch(replica -> starting.runs(replica.name()));
  }

  /** Makes the jar that the build left ready to run, and its database ready for it. */
  void renew(Service service) throws Exception {
    unpack(service);
    process(new Replica(service, 1, 1)).migrate();
  }

  private void prepare(Service service) throws Exception {
    if (!allRun(service)) {
      unpack(service);
    }
  }

  /** Unpacks the jar and trains its cache; needs no backing service. */
  private void unpack(Service service) throws Exception {
    var environment = new ServiceEnvironment(settings, secrets).running(new Replica(service, 1, 1));
    if (!UnpackedJar.of(service, settings).train(settings, environment)) {
      progress.say("  " + service.id() + " has no AOT cache and starts slower");
    }
  }

  private void migrate(Service service) throws Exception {
    if (!allRun(service)) {
      process(new Replica(service, 1, 1)).migrate();
    }
  }

  ServiceProcess process(Replica replica) throws IOException, InterruptedException {
    return new ServiceProcess(
        settings,
        replica,
        UnpackedJar.of(replica.service(), settings),
        new ServiceEnvironment(settings, secrets));
  }
}
