package org.evenkeel.analytics;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import tools.jackson.databind.JsonNode;

/** Processes of the service over a database and topics of a test, to be killed. */
public final class ServiceProcesses implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestDatabase database;
  private final TestTopics topics;
  private final TokenFactory tokens = TokenFactory.start();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Running> started = new ArrayList<>();
  private final Path logs = Folders.own();

  public ServiceProcesses(TestDatabase database, TestTopics topics) {
    this.database = database;
    this.topics = topics;
  }

  /** A process, and what it answers. */
  public final class Running {
    private final Process process;
    private final int port;

    private Running(Process process, int port) {
      this.process = process;
      this.port = port;
    }

    /** As kill -9 does; returns when it is gone. */
    public void kill() {
      try {
        process.destroyForcibly().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }

    /** A member's summary; empty while the process does not answer. */
    public Optional<JsonNode> summary(UUID userId) {
      String token =
          tokens.token(userId).permissions("insights:own").place("US", "UTC", "en-US").sign();
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/api/v1/analytics/summary"))
              .header("Authorization", "Bearer " + token)
              .timeout(PATIENCE)
              .build();
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200
            ? Optional.of(Json.mapper().readTree(answer.body()))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /** Starts one on a folder, of this build. */
  public Running start(Path state, String... settings) {
    return start(System.getProperty("java.class.path"), state, settings);
  }

  /**
   * Starts one.
   *
   * @param classPath of which version
   * @param state folder of its stream
   * @param settings as {@code name=value}
   */
  public Running start(String classPath, Path state, String... settings) {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.add(KilledService.class.getName());
    command.add("--server.port=" + port);
    command.add("--evenkeel.stream.state-dir=" + state);
    surroundings().forEach((name, value) -> command.add("--" + name + "=" + value));
    for (String setting : settings) {
      command.add("--" + setting);
    }
    try {
      File log = Files.createTempFile(logs, "service", ".log").toFile();
      Running running =
          new Running(
              new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start(),
              port);
      started.add(running);
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> surroundings() {
    return Map.ofEntries(
        Map.entry("management.server.port", "0"),
        Map.entry("evenkeel.database.migrate-on-start", "true"),
        Map.entry("evenkeel.database.name", database.name()),
        Map.entry("EVENKEEL_POSTGRES_HOST", database.server().host()),
        Map.entry("EVENKEEL_POSTGRES_PORT", String.valueOf(database.server().port())),
        Map.entry("EVENKEEL_DB_PASSWORD", database.appPassword()),
        Map.entry("EVENKEEL_DB_OWNER_PASSWORD", database.ownerPassword()),
        Map.entry("evenkeel.kafka", BackingServices.kafka()),
        Map.entry("evenkeel.topic-prefix", topics.prefix()),
        Map.entry("evenkeel.issuer", tokens.issuer()));
  }

  /** Kills what still runs. */
  @Override
  public void close() {
    started.forEach(Running::kill);
    tokens.close();
  }
}
