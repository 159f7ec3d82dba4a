package org.evenkeel.platform.web.warming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class WarmingUpTests {

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger statements = new AtomicInteger();

  @Test
  void it_calls_itself_and_its_database_and_finds_nothing() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
          }
        });
    server.start();
    try {
      warming(server.getAddress().getPort(), statements::incrementAndGet, 7);
    } finally {
      server.stop(0);
    }

    assertThat(asked).hasValue(7);
    assertThat(statements).hasValue(7);
  }

  @Test
  void a_process_gets_ready_all_the_same_when_something_is_away() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }

    warming(closed, statements::incrementAndGet, 3);
    new WarmingUp(
            () -> {
              throw new ResourceAccessException("no token");
            },
            () -> {
              throw new QueryTimeoutException("slow");
            },
            environment(closed),
            3)
        .run(new DefaultApplicationArguments());

    assertThat(statements).hasValue(0);
  }

  private static void warming(int port, Runnable statement, int requests) {
    new WarmingUp(RestClient::create, statement, environment(port), requests)
        .run(new DefaultApplicationArguments());
  }

  private static MockEnvironment environment(int port) {
    return new MockEnvironment().withProperty("local.server.port", Integer.toString(port));
  }
}
