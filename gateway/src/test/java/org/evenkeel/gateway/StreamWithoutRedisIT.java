package org.evenkeel.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Redis goes while streams are open. */
@TestPropertySource(properties = "evenkeel.streams.check=300ms")
class StreamWithoutRedisIT extends Scene {

  private static final String STREAM = "/api/v1/notifications/stream";
  private static final String BEAT = ": beat\n\n";
  private static final int MANY = 50;
  private static final Relay REDIS =
      Relay.to(BackingServices.redis().host(), BackingServices.redis().port());

  @DynamicPropertySource
  static void redis(DynamicPropertyRegistry registry) {
    registry.add("evenkeel.redis.host", () -> "127.0.0.1");
    registry.add("evenkeel.redis.port", REDIS::port);
  }

  @Test
  void members_go_on_and_staff_are_asked_to_come_again() throws IOException, InterruptedException {
    StreamIT.beating();
    String responder = TOKENS.staff(UUID.randomUUID(), "responder", "cases:read");
    try (var staff = StreamIT.open(this, STREAM, responder).body();
        var member = StreamIT.open(this, STREAM, member()).body()) {
      assertThat(StreamIT.read(staff, BEAT.length())).isEqualTo(BEAT);
      REDIS.cut();
      assertThat(new String(staff.readAllBytes(), UTF_8))
          .endsWith(BEAT + "event: reauthenticate\ndata: {}\n\n");
      assertThat(StreamIT.read(member, MANY * BEAT.length())).isEqualTo(BEAT.repeat(MANY));
    }
    assertThat(send(request(STREAM, responder)).statusCode()).isEqualTo(503);
    try (var another = StreamIT.open(this, STREAM, member()).body()) {
      assertThat(StreamIT.read(another, BEAT.length())).isEqualTo(BEAT);
    }
  }
}
