package org.evenkeel.deployment.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * As much of an API server as Helm's {@code lookup} asks: the secrets of a namespace. Whether
 * anything can be installed is not to be learnt from it.
 */
final class ClusterStub {

  private static final String RESOURCES =
      """
      {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
        {"name": "secrets", "singularName": "", "namespaced": true, "kind": "Secret", "verbs": ["list"]}]}
      """;

  private volatile Set<String> secrets = Set.of();

  /** Starts it for this JVM, and tells Helm by the file that KUBECONFIG names where it is. */
  static ClusterStub start() {
    var stub = new ClusterStub();
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", stub::answer);
      server.start();
      Files.writeString(
          Path.of(System.getenv("KUBECONFIG")),
          """
          apiVersion: v1
          kind: Config
          clusters: [{name: stub, cluster: {server: "http://127.0.0.1:%d"}}]
          contexts: [{name: stub, context: {cluster: stub, user: stub}}]
          users: [{name: stub, user: {}}]
          current-context: stub
          """
              .formatted(server.getAddress().getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("the stub of a cluster cannot be started", e);
    }
    return stub;
  }

  void has(Set<String> names) {
    secrets = Set.copyOf(names);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean list = path.endsWith("/secrets");
    boolean known = list || path.equals("/api/v1");
    byte[] body = (list ? secretList() : known ? RESOURCES : "{}").getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String secretList() {
    return secrets.stream()
        .map(
            name ->
                "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"%s\"}}"
                    .formatted(name))
        .collect(
            Collectors.joining(
                ",",
                "{\"apiVersion\": \"v1\", \"kind\": \"SecretList\", \"metadata\": {}, \"items\": [",
                "]}"));
  }
}
