package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** How many streams one person may have open. */
class StreamCapIT extends Scene {

  private static final String STREAM = "/api/v1/notifications/stream";
  private static final int CAP = 5;

  @Test
  void one_too_many_is_refused_until_another_one_ends() throws IOException, InterruptedException {
    StreamIT.beating();
    String token = member();
    List<HttpResponse<InputStream>> open = new ArrayList<>();
    for (int i = 0; i < CAP; i++) {
      open.add(StreamIT.open(this, STREAM, token));
      assertThat(open.getLast().statusCode()).isEqualTo(200);
    }
    var refused = send(request(STREAM, token));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(refused, "Retry-After")).isEqualTo("45");
    assertThat(json(refused).path("code").stringValue()).isEqualTo("EVK-GATEWAY-1002");
    try (var others = StreamIT.open(this, STREAM, member()).body()) {
      assertThat(StreamIT.read(others, 6)).isEqualTo(": beat");
    }
    open.removeFirst().body().close();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              open.add(StreamIT.open(this, STREAM, token));
              return open.getLast().statusCode() == 200;
            });
    for (var answer : open) {
      answer.body().close();
    }
  }

  @Test
  void what_a_killed_gateway_held_counts_until_its_lease_ends()
      throws IOException, InterruptedException {
    StreamIT.beating();
    UUID user = UUID.randomUUID();
    held(user, System.currentTimeMillis() + 60_000);
    assertThat(send(request(STREAM, TOKENS.member(user))).statusCode()).isEqualTo(429);
    held(user, System.currentTimeMillis() - 1);
    try (var body = StreamIT.open(this, STREAM, TOKENS.member(user)).body()) {
      assertThat(StreamIT.read(body, 6)).isEqualTo(": beat");
    }
  }

  private static void held(UUID user, long until) {
    var server = BackingServices.redis();
    try (var client = RedisClient.create("redis://" + server.host() + ":" + server.port());
        var connection = client.connect()) {
      for (int i = 0; i < CAP; i++) {
        connection.sync().zadd("streams:" + user, (double) until, "killed-" + i);
      }
    }
  }
}
