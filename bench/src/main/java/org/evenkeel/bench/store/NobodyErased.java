package org.evenkeel.bench.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * What a rebuild asks of others: a token, and who among the people was erased. Here nobody was, so
 * that the rebuild pays for its questions and needs no suite.
 */
final class NobodyErased implements AutoCloseable {

  private final HttpServer server;

  private NobodyErased(HttpServer server) {
    this.server = server;
  }

  static NobodyErased start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/protocol/openid-connect/token",
        exchange -> answer(exchange, "{\"access_token\":\"bench\",\"expires_in\":43200}"));
    server.createContext(
        "/internal/data-keys:batch",
        exchange -> answer(exchange, "{\"keys\":[],\"destroyed\":[]}"));
    server.start();
    return new NobodyErased(server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
