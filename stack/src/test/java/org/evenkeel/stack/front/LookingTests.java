package org.evenkeel.stack.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.stack.front.Target.Look;
import org.junit.jupiter.api.Test;

class LookingTests {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final Looking looking = new Looking(Duration.ZERO, Duration.ofSeconds(20));

  @Test
  void what_the_readiness_probe_says_counts() throws IOException {
    var status = new AtomicInteger(200);
    var server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThat(looking.once(port)).isEqualTo(Look.READY);
      status.set(503);
      assertThat(looking.once(port)).isEqualTo(Look.REFUSING);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobody_there_is_a_refusal() throws IOException {
    int port;
    try (var server = new ServerSocket(0, 1, HERE)) {
      port = server.getLocalPort();
    }
    assertThat(looking.once(port)).isEqualTo(Look.REFUSING);
  }

  @Test
  void no_answer_in_time_is_silence() throws IOException {
    try (var server = new ServerSocket(0, 1, HERE)) {
      var hasty = new Looking(Duration.ZERO, Duration.ofMillis(200));
      assertThat(hasty.once(server.getLocalPort())).isEqualTo(Look.SILENT);
    }
  }
}
