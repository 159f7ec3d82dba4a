package org.evenkeel.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** What a container's health check is told. */
class ProbeTests {

  @Test
  void tellsReadinessAndNothingElse() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    int port = server.getAddress().getPort();
    int[] status = {200};
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(status[0], -1);
          exchange.close();
        });
    server.start();

    assertThat(Probe.ready(port)).isTrue();
    status[0] = 503;
    assertThat(Probe.ready(port)).isFalse();
    server.stop(0);
    assertThat(Probe.ready(port)).as("nobody listens").isFalse();
  }
}
