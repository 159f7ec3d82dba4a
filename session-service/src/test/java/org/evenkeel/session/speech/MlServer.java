package org.evenkeel.session.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plays ml-service: what a recording says is told before it comes, by its length. What it does not
 * know it cannot hear.
 */
public final class MlServer {

  private static final MlServer SHARED = new MlServer();

  /**
   * A recording that arrived.
   *
   * @param files how many uploads lay on disk meanwhile
   */
  public record Arrival(String contentType, int length, long files) {}

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Path uploads;
  private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();
  private final Map<Integer, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

  private MlServer() {
    try {
      uploads = Files.createTempDirectory("evenkeel-uploads");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/transcriptions", this::handle);
    server.start();
  }

  public static MlServer shared() {
    return SHARED;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the service would put uploads if it wrote them down. */
  public Path uploads() {
    return uploads;
  }

  /** A recording of that length says this. */
  public void says(int length, String text) {
    answers.put(
        length,
        new Answer(
            200, "{\"text\":\"%s\",\"confidence\":0.87,\"language\":\"english\"}".formatted(text)));
  }

  /** A recording of that length is answered so. */
  public void answers(int length, int status) {
    answers.put(length, new Answer(status, "{}"));
  }

  /** A recording of that length is answered when what comes back is run. */
  public Runnable holds(int length) {
    CountDownLatch latch = new CountDownLatch(1);
    held.put(length, latch);
    return latch::countDown;
  }

  /** What arrived with that length. */
  public List<Arrival> arrivals(int length) {
    return arrivals.stream().filter(arrival -> arrival.length() == length).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int length = exchange.getRequestBody().readAllBytes().length;
      arrivals.add(
          new Arrival(exchange.getRequestHeaders().getFirst("Content-Type"), length, files()));
      await(length);
      Answer answer = answers.getOrDefault(length, new Answer(503, "{}"));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void await(int length) throws IOException {
    CountDownLatch latch = held.get(length);
    try {
      if (latch != null && !latch.await(1, TimeUnit.MINUTES)) {
        throw new IOException("nobody let it go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(uploads)) {
      return files.count();
    }
  }
}
