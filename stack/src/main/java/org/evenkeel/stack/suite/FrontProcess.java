package org.evenkeel.stack.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;

/**
 * The process that listens on the services' ports when they have replicas.
 *
 * @param settings ports and folders
 * @param replicas how many each service has
 */
record FrontProcess(Settings settings, int replicas) implements BackingService {

  private static final int ANSWER_MS = 2000;

  /** For as many connections as {@link org.evenkeel.stack.front.Room} has. */
  private static final int HEAP_MB = 192;

  @Override
  public String name() {
    return Part.FRONT;
  }

  @Override
  public int port() {
    return settings.port(Port.FRONT);
  }

  @Override
  public Path log() {
    return settings.home().log(name());
  }

  @Override
  public RunningProcess launch() throws IOException {
    return new Launch(
            name(),
            Distribution.of(settings.root())
                .ownServer("org.evenkeel.stack.front.FrontMain", HEAP_MB, arguments()),
            Map.of(),
            settings.home().run(),
            log())
        .start();
  }

  @Override
  public boolean ready() {
    return Ports.answers(port());
  }

  /** Whether the front gives connections to this replica. */
  boolean sees(Replica replica) {
    try {
      var url = URI.create(settings.url(Port.FRONT) + "/replicas/" + replica.name()).toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(ANSWER_MS);
      connection.setReadTimeout(ANSWER_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> arguments() {
    return Stream.concat(
            Stream.of(Integer.toString(port())), Stream.of(Service.values()).map(this::door))
        .toList();
  }

  private String door(Service service) {
    return Replica.all(service, replicas).stream()
        .map(
            replica ->
                replica.name()
                    + ":"
                    + replica.port(settings)
                    + ":"
                    + replica.managementPort(settings))
        .collect(Collectors.joining(",", settings.port(service.port()) + "=", ""));
  }
}
