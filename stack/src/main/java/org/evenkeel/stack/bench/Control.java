package org.evenkeel.stack.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.evenkeel.stack.process.StackException;
import tools.jackson.databind.json.JsonMapper;

/** How test JVMs talk to the holder: they name the build they belong to and ask for services. */
final class Control {

  private final Bench bench;
  private final Owners owners;
  private final HttpServer server;

  Control(Bench bench, Owners owners) throws IOException {
    this.bench = bench;
    this.owners = owners;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/owners", this::takeOwner);
    server.createContext("/services", this::startService);
  }

  void start() {
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void takeOwner(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean taken = owners.take(Long.parseLong(body(exchange).strip()));
      exchange.sendResponseHeaders(taken ? 204 : 410, -1);
    }
  }

  private void startService(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange, 200, JsonMapper.shared().writeValueAsString(started(exchange)));
      } catch (StackException e) {
        answer(exchange, 500, e.getMessage() + (e.getCause() == null ? "" : " " + e.getCause()));
      }
    }
  }

  private Map<String, Object> started(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/services/".length());
    return switch (name) {
      case "documents" -> bench.documents();
      case "mail" -> bench.mail();
      case "keycloak" ->
          bench.keycloak(JsonMapper.shared().readValue(body(exchange), KeycloakRequest.class));
      default -> throw new StackException("There is no service " + name + ".");
    };
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
