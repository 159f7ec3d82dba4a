package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.drain.DrainSettings;
import org.evenkeel.platform.drain.Draining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.test.annotation.DirtiesContext;

/** A gateway that is about to end gives its clients up without losing a request. */
@DirtiesContext
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrainIT extends Scene {

  private static final String STREAM = "/api/v1/notifications/stream";
  private static final String PATH = "/api/v1/checkins";

  @Test
  void answers_end_their_connections_and_streams_end_at_once(@Autowired Draining draining)
      throws IOException, InterruptedException {
    assertThat(header(send(request(PATH, member())), "connection")).isNotEqualTo("close");
    var over = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          assertThat(over.await(50, TimeUnit.SECONDS)).isTrue();
        });
    var answer = CLIENT.send(request(STREAM, member()).build(), BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      assertThat(new String(body.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("data: 1\n\n");
      draining.begin();
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(": this gateway is closing\n\n");
    } finally {
      over.countDown();
    }
    var late = send(request(PATH, member()));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(header(late, "connection")).isEqualTo("close");
  }

  @Test
  void idle_connections_to_services_are_over_before_a_draining_service_ends_them(
      @Autowired HttpClientProperties settings) {
    assertThat(settings.getPool().getMaxIdleTime())
        .isNotNull()
        .isLessThanOrEqualTo(DrainSettings.LONGEST_IDLE);
  }
}
