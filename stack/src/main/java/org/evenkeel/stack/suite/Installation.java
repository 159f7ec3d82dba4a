package org.evenkeel.stack.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.RunningProcess;

/** What a measurement may ask of an installation that runs. */
public final class Installation {

  private final Settings settings;

  public Installation(Settings settings) {
    this.settings = settings;
  }

  public URI gateway() {
    return URI.create(settings.url(Port.GATEWAY));
  }

  /** Where arrived mail is read. */
  public URI mailbox() {
    return URI.create(settings.url(Port.MAILBOX));
  }

  /** File of the accounts that {@code up} made. */
  public Path demoAccounts() {
    return new DemoAccounts(settings.home()).file();
  }

  /** The broker as clients name it. */
  public String kafka() {
    return "127.0.0.1:" + settings.port(Port.KAFKA);
  }

  /** Process ids of the parts that run, by name. */
  public Map<String, Long> pids() {
    var pidFiles = new PidFiles(settings.home());
    var pids = new LinkedHashMap<String, Long>();
    for (Part part : Part.all(new Replicas(settings).number())) {
      pidFiles.running(part.name()).ifPresent(process -> pids.put(part.name(), process.pid()));
    }
    return pids;
  }

  /** Databases of the services. */
  public List<String> databases() {
    return Arrays.stream(Service.values()).flatMap(one -> one.databases().stream()).toList();
  }

  /** A superuser's connection to one of them, or to {@code postgres}. */
  public Connection connect(String database) throws SQLException {
    return new Postgres(
            Distribution.of(settings.root()),
            settings.home().data(Part.POSTGRES),
            settings.home().log(Part.POSTGRES),
            settings.port(Port.POSTGRES),
            secrets().password(Passwords.SUPERUSER))
        .connect(database);
  }

  /**
   * Starts a second gateway, with the settings of the first one, in front of another upstream.
   *
   * @param port its port; management is as far from it as everywhere
   * @param upstream what it takes for every service
   * @param variables what it gets besides
   */
  public RunningProcess startGateway(int port, URI upstream, Map<String, String> variables)
      throws IOException, InterruptedException {
    var environment =
        new ServiceEnvironment(settings, secrets()).running(new Replica(Service.GATEWAY, 1, 1));
    for (Service service : Service.behindTheGateway()) {
      environment.put("EVENKEEL_" + service.name() + "_URL", upstream.toString());
    }
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + Service.MANAGEMENT_OFFSET));
    environment.putAll(variables);
    String name = "bench-gateway";
    return new Launch(
            name,
            UnpackedJar.of(Service.GATEWAY, settings).command(),
            environment,
            settings.home().run(),
            settings.home().log(name))
        .start();
  }

  /** Whether a gateway started by {@link #startGateway} is ready. */
  public static boolean ready(int port) {
    return ServiceProcess.answersReady(port);
  }

  /** Names of the parts that run the product, backing services left out. */
  public static Set<String> services() {
    return Set.copyOf(Arrays.stream(Service.values()).map(Service::id).toList());
  }

  private Secrets secrets() {
    return Secrets.open(settings.home().secrets());
  }
}
