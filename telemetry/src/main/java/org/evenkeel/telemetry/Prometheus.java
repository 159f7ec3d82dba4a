package org.evenkeel.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus for a test, on a port of its own. */
public final class Prometheus implements AutoCloseable {

  private static final Duration STARTING = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  private Prometheus(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param settings its file of settings
   * @param folder for its data and its log
   */
  public static Prometheus start(Path settings, Path folder) throws IOException {
    Path program = DebianTools.find("prometheus", "prometheus");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    Prometheus started = new Prometheus(process, "http://127.0.0.1:" + port);
    started.await();
    return started;
  }

  private void await() throws IOException {
    long end = System.nanoTime() + STARTING.toNanos();
    while (true) {
      try {
        if (send("/-/ready").statusCode() == 200) {
          return;
        }
      } catch (UncheckedIOException e) {
        if (!process.isAlive()) {
          throw new IOException("Prometheus ended at once: see its log", e);
        }
      }
      if (System.nanoTime() > end) {
        close();
        throw new IOException("Prometheus was not ready in time");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** What {@code /api/v1/...} answers; fails on anything but success. */
  public JsonNode get(String path) {
    HttpResponse<String> answer = send("/api/v1/" + path);
    JsonNode body = MAPPER.readTree(answer.body());
    if (!body.path("status").asString().equals("success")) {
      throw new IllegalStateException(path + ": " + body.path("error").asString());
    }
    return body.path("data");
  }

  /** Whether the expression had a number at any moment of the last minutes. */
  public boolean answers(String expression, Instant since, Instant now) {
    String asked = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    JsonNode data =
        get(
            "query_range?step=2&start=%d&end=%d&query=%s"
                .formatted(since.getEpochSecond(), now.getEpochSecond(), asked));
    for (JsonNode series : data.path("result")) {
      for (JsonNode sample : series.path("values")) {
        if (!sample.path(1).asString().equals("NaN")) {
          return true;
        }
      }
    }
    return false;
  }

  private HttpResponse<String> send(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
