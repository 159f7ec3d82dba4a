package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.platform.drain.Draining;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** From the request to end to the end. */
class DrainTests {

  @Test
  void it_stops_being_ready_and_goes_on_serving_but_ends_each_connection() throws Exception {
    ConfigurableApplicationContext service = started();
    int port = port(service, "local.server.port");
    int management = port(service, "local.management.port");
    var streamsEnded = new AtomicBoolean();
    service.getBean(Draining.class).onBegin(() -> streamsEnded.set(true));
    assertThat(readiness(management)).isEqualTo(200);
    Http http = new Http(port, SampleServiceTest.Tokens.member());
    assertThat(http.get("/api/v1/samples").header("Connection")).isNotEqualTo("close");

    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread closing = Thread.ofPlatform().start(service::close);
      await().atMost(Duration.ofSeconds(2)).until(() -> readiness(management) == 503);
      assertThat(streamsEnded).isTrue();

      assertThat(http.get("/api/v1/samples").status()).isEqualTo(200);
      assertThat(lastAnswer(idle)).startsWith("HTTP/1.1 200").contains("Connection: close");

      closing.join();
    }
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
        .isInstanceOf(ConnectException.class);
  }

  private static ConfigurableApplicationContext started() {
    return new SpringApplicationBuilder(SampleApp.class)
        .initializers(new SampleServiceTest.Issuer())
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.flyway.enabled=false",
            "--EVENKEEL_POSTGRES_PORT=1",
            "--evenkeel.drain.period=5s");
  }

  private static int port(ConfigurableApplicationContext service, String name) {
    return service.getEnvironment().getRequiredProperty(name, Integer.class);
  }

  private static int readiness(int management) {
    return new Http(management, null).get("/actuator/health/readiness").status();
  }

  /** What comes until the server ends the connection. */
  private static String lastAnswer(Socket connection) throws IOException {
    String request =
        "GET /api/v1/samples HTTP/1.1\r\nHost: sample\r\nAuthorization: Bearer "
            + SampleServiceTest.Tokens.member()
            + "\r\n\r\n";
    connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
