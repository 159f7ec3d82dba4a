package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What still works without Redis, and what had better not. */
@TestPropertySource(properties = "evenkeel.redis.port=1")
class RedisDownIT extends Scene {

  @Test
  void members_go_on_uncounted() {
    var answer = send(post(request("/api/v1/checkins", member()), "{}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "X-RateLimit-Limit")).isEmpty();
  }

  @Test
  void expired_tokens_are_still_refused() {
    var answer = send(request("/api/v1/checkins", TOKENS.expired(UUID.randomUUID())));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void staff_wait_because_a_revoked_token_could_not_be_told() {
    String responder = TOKENS.staff(UUID.randomUUID(), "responder", "cases:read");
    var answer = send(request("/api/v1/crisis/cases", responder));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Retry-After")).isNotEmpty();
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void nobody_signs_in_because_guesses_could_not_be_counted() {
    var answer = send(post(request("/api/v1/auth/login"), "{\"email\":\"a@example.org\"}"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-503");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void the_crisis_resources_answer() {
    SERVICES.on("/api/v1/crisis/resources", Upstream.json(200, "{\"matched\":true}"));
    var answer = send(request("/api/v1/crisis/resources"));
    assertThat(json(answer).path("matched").booleanValue()).isTrue();
  }
}
