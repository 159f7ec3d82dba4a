package org.evenkeel.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Plays every service: notes what arrives and answers as told. */
final class Upstream {

  /** What arrived. */
  record Arrival(String method, String target, Headers headers, String body) {}

  /** How one path is answered. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  private Upstream(HttpServer server) {
    this.server = server;
  }

  static Upstream start() {
    try {
      var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
      var upstream = new Upstream(http);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/", upstream::handle);
      http.start();
      return upstream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Behaviour json(int status, String body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
  }

  void reset() {
    behaviours.clear();
    arrivals.clear();
  }

  /** The last request to a path, or null when none came. */
  @Nullable Arrival last(String path) {
    return arrivals.stream()
        .filter(arrival -> arrival.target().split("\\?", 2)[0].equals(path))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  int count() {
    return arrivals.size();
  }

  long count(String path) {
    return arrivals.stream().filter(arrival -> arrival.target().equals(path)).count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      arrivals.add(
          new Arrival(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              body));
      behaviours.getOrDefault(exchange.getRequestURI().getPath(), json(200, "{}")).answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
