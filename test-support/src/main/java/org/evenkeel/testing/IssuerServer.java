package org.evenkeel.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves what a resource server reads from an issuer: metadata and keys. */
final class IssuerServer {

  private static final String REALM = "/realms/evenkeel";
  private static final String KEYS = "/protocol/openid-connect/certs";

  private final HttpServer server;

  private IssuerServer(HttpServer server) {
    this.server = server;
  }

  static IssuerServer start(JWKSet keys) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    var server = new IssuerServer(http);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.serve(REALM + KEYS, keys.toString());
    server.serve(
        REALM + "/.well-known/openid-configuration",
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("issuer", server.issuer(), "jwks_uri", server.issuer() + KEYS)));
    http.start();
    return server;
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
  }

  void stop() {
    server.stop(0);
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }
}
