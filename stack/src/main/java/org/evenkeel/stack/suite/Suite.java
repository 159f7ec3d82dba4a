package org.evenkeel.stack.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.Documents;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.Ports;

/** Starts the whole suite: what does not depend on each other starts at the same time. */
public final class Suite {

  /** More JVMs at once would only take the processor from each other. */
  private static final int JVMS_AT_ONCE = 3;

  private static final String EMULATOR =
      "emulator of MongoDB without transactions; for a real one set EVENKEEL_MONGODB_URI";

  private final Settings settings;
  private final Progress progress;
  private final PidFiles pidFiles;
  private final Starting starting;
  private final Semaphore slots = new Semaphore(JVMS_AT_ONCE, true);

  public Suite(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.pidFiles = new PidFiles(settings.home());
    this.starting = new Starting(pidFiles, progress);
  }

  /** Starts what does not run yet and returns when all of it is ready. */
  public void start() throws Exception {
    var secrets = Secrets.open(settings.home().secrets());
    var parts = new BackingParts(settings, secrets);
    starting.adopt(parts.postgres());
    checkPorts(parts);
    var building = new Building(settings);
    if (building.needed()) {
      progress.say("  building with Maven; the first time this takes minutes");
      progress.timed("build", building::build);
    }
    try (var tasks = new Tasks()) {
      plan(tasks, parts, secrets);
      tasks.await();
    }
  }

  private void plan(Tasks tasks, BackingParts parts, Secrets secrets) {
    var keycloak = parts.keycloak();
    var copy = tasks.now(keycloak::prepare);
    var databases = tasks.now(() -> startPostgres(parts.postgres(), secrets));
    var backing = new ArrayList<CompletableFuture<Void>>();
    backing.add(databases);
    backing.add(tasks.now(() -> startKafka(parts)));
    backing.add(tasks.now(() -> starting.start(parts.redis(), "")));
    backing.add(tasks.now(() -> starting.start(parts.mail(), "")));
    backing.add(tasks.now(() -> startDocuments(parts)));
    var everything = new ArrayList<CompletableFuture<Void>>();
    everything.add(tasks.after(List.of(copy, databases), () -> starting.start(keycloak, "")));
    for (Service service : Service.values()) {
      var prepared = tasks.now(() -> prepareService(service, secrets));
      var before = Stream.concat(backing.stream(), Stream.of(prepared)).toList();
      everything.add(tasks.after(before, () -> startService(service, secrets)));
    }
    if (!new DemoAccounts(settings.home()).exist()) {
      everything.add(tasks.after(List.copyOf(everything), () -> provision(secrets)));
    }
  }

  private void startPostgres(Postgres postgres, Secrets secrets) throws Exception {
    starting.start(postgres, "");
    new Databases(secrets).ensure(postgres);
  }

  private void startKafka(BackingParts parts) throws Exception {
    starting.start(parts.kafka(), "");
    int made = TopicSetup.ensure("127.0.0.1:" + settings.port(Port.KAFKA));
    if (made > 0) {
      progress.say("  " + made + " topics created");
    }
  }

  private void startDocuments(BackingParts parts) throws IOException, InterruptedException {
    var documents = parts.documents();
    if (documents.isEmpty()) {
      progress.say("  documents: the server of EVENKEEL_MONGODB_URI");
      return;
    }
    boolean emulated = documents.get() instanceof Documents;
    starting.start(documents.get(), emulated ? EMULATOR : "");
  }

  /** Unpacks the jar and trains its cache; needs no backing service. */
  private void prepareService(Service service, Secrets secrets) throws Exception {
    slots.acquire();
    try {
      var jar = UnpackedJar.of(service, settings);
      var environment = new ServiceEnvironment(settings, secrets).running(service);
      if (!running(service) && !jar.train(settings, environment)) {
        progress.say("  " + service.id() + " has no AOT cache and starts slower");
      }
    } finally {
      slots.release();
    }
  }

  private void startService(Service service, Secrets secrets) throws Exception {
    slots.acquire();
    try {
      var process = process(service, secrets);
      if (!running(service)) {
        process.migrate();
      }
      starting.start(process, "");
    } finally {
      slots.release();
    }
  }

  private ServiceProcess process(Service service, Secrets secrets)
      throws IOException, InterruptedException {
    return new ServiceProcess(
        settings,
        service,
        UnpackedJar.of(service, settings),
        new ServiceEnvironment(settings, secrets));
  }

  private boolean running(Service service) {
    return pidFiles.running(service.id()).isPresent();
  }

  private void provision(Secrets secrets) throws Exception {
    var accounts = new DemoAccounts(settings.home());
    var service = process(Service.AUTH, secrets);
    String input = DemoAccounts.lines(accounts.pending());
    progress.timed("demo accounts", () -> service.run("provision-accounts", input));
    accounts.keep();
  }

  private void checkPorts(BackingParts parts) {
    var missing =
        Part.all().stream()
            .filter(part -> pidFiles.running(part.name()).isEmpty())
            .filter(part -> !part.name().equals("documents") || parts.documents().isPresent())
            .toList();
    new PortCheck(settings, Ports::free).check(missing);
  }
}
