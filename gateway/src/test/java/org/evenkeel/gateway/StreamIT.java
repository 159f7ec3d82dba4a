package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Streams outlive the response time-out, and an event does not wait for the next one. */
class StreamIT extends Scene {

  private static final String STREAM = "/api/v1/notifications/stream";
  private static final int LONGER_THAN_THE_TIMEOUT_MILLIS = 2500;

  @Test
  void an_event_arrives_while_the_stream_is_open() throws IOException, InterruptedException {
    var arrived = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          assertThat(never.await(LONGER_THAN_THE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        });
    var answer = CLIENT.send(request(STREAM, member()).build(), BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(body.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("data: 1\n\n");
      arrived.countDown();
      assertThat(body.readAllBytes()).isEmpty();
    }
  }
}
