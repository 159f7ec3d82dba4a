package org.evenkeel.bench.proxy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An upstream that answers everything with the same small JSON. */
public final class StandIn implements AutoCloseable {

  private static final byte[] ANSWER =
      "{\"data\":[],\"meta\":{\"page\":1,\"per_page\":30,\"total\":0,\"total_pages\":0}}"
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private StandIn(HttpServer server) {
    this.server = server;
  }

  public static StandIn start() throws IOException {
    // Else answers wait for acknowledgements, 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    StandIn standIn = new StandIn(HttpServer.create(address, 0));
    standIn.server.setExecutor(standIn.threads);
    standIn.server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
          }
        });
    standIn.server.start();
    return standIn;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
