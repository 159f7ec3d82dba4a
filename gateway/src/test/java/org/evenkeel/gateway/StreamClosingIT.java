package org.evenkeel.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** A gateway that stops does not wait for its streams, and leaves none half open. */
@DirtiesContext
class StreamClosingIT extends Scene {

  @Test
  void streams_end_cleanly_and_at_once(@Autowired ConfigurableApplicationContext context)
      throws Exception {
    StreamIT.beating();
    try (var body = StreamIT.open(this, "/api/v1/notifications/stream", member()).body()) {
      assertThat(StreamIT.read(body, 8)).isEqualTo(": beat\n\n");
      long start = System.nanoTime();
      var closed = CompletableFuture.runAsync(context::close);
      assertThat(new String(body.readAllBytes(), UTF_8)).endsWith(": this gateway is closing\n\n");
      closed.get(60, TimeUnit.SECONDS);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    }
  }
}
