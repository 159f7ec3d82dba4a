package org.evenkeel.stack.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/** What the front thinks of the replicas: a line each, and a status for each. */
final class FrontPages {

  private static final String ONE = "/replicas/";

  private final List<Target> targets;

  FrontPages(List<Target> targets) {
    this.targets = List.copyOf(targets);
  }

  /** Serves them; port 0 takes any free one. Returns the port. */
  int start(int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] text = text(path).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(status(path), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  /** 200 for a replica that gets connections, 503 for one that does not. */
  private int status(String path) {
    if (path.equals("/")) {
      return 200;
    }
    return targets.stream()
        .filter(target -> path.equals(ONE + target.name()))
        .map(target -> target.ready() ? 200 : 503)
        .findFirst()
        .orElse(404);
  }

  private String text(String path) {
    var lines = new StringBuilder();
    for (Target target : targets) {
      if (path.equals("/") || path.equals(ONE + target.name())) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%-24s %6d  %-4s %5d connections%n",
                target.name(),
                target.port(),
                target.ready() ? "in" : "out",
                target.connections().get()));
      }
    }
    return lines.toString();
  }
}
