package org.evenkeel.stack.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.RunningProcess;

/**
 * One of the eight services as a process.
 *
 * @param settings ports and folders
 * @param replica which one
 * @param jar what to run
 * @param environment its variables
 */
record ServiceProcess(
    Settings settings, Replica replica, UnpackedJar jar, ServiceEnvironment environment)
    implements BackingService {

  private static final int ANSWER_MS = 2000;

  @Override
  public String name() {
    return replica.name();
  }

  @Override
  public int port() {
    return replica.port(settings);
  }

  @Override
  public Path log() {
    return settings.home().log(name());
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(3);
  }

  /** Runs the migrations of this jar once for this data folder. */
  void migrate() throws IOException, InterruptedException {
    Path marker = settings.home().data("migrated").resolve(replica.service().id());
    boolean done = Files.exists(marker) && Files.readString(marker).equals(jar.checksum());
    if (done || !replica.service().migrates()) {
      return;
    }
    launch("migrate", environment.migrating(replica.service())).run();
    Files.createDirectories(marker.getParent());
    Files.writeString(marker, jar.checksum());
  }

  /** Runs another command of the service with a text as its input. */
  void run(String command, String input) throws IOException, InterruptedException {
    launch(command, environment.running(replica)).run(input);
  }

  @Override
  public RunningProcess launch() throws IOException {
    return new Launch(name(), command(), environment.running(replica), settings.home().run(), log())
        .start();
  }

  private List<String> command() throws IOException {
    var agent = new Agent(settings);
    return agent.wanted() ? jar.withAgent(agent.options(replica.service())) : jar.command();
  }

  @Override
  public boolean ready() {
    return answersReady(port());
  }

  /** Whether the service on this port says that it is ready. */
  static boolean answersReady(int port) {
    int management = port + Service.MANAGEMENT_OFFSET;
    try {
      var url = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(ANSWER_MS);
      connection.setReadTimeout(ANSWER_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop(RunningProcess process) throws InterruptedException {
    process.stop(Duration.ofSeconds(35));
  }

  private Launch launch(String command, Map<String, String> variables) {
    return new Launch(
        replica.service().id() + " " + command,
        jar.command(command),
        variables,
        settings.home().run(),
        settings.home().log(replica.service().id() + "-" + command));
  }
}
