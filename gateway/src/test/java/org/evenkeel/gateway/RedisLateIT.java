package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A burst makes Redis late: members do not wait for it, and whoever needs it is not refused. */
@TestPropertySource(properties = {"evenkeel.redis.timeout=200ms", "evenkeel.redis.patience=60s"})
class RedisLateIT extends Scene {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Relay REDIS =
      Relay.to(BackingServices.redis().host(), BackingServices.redis().port());

  @DynamicPropertySource
  static void relayed(DynamicPropertyRegistry registry) {
    registry.add("evenkeel.redis.host", () -> "127.0.0.1");
    registry.add("evenkeel.redis.port", REDIS::port);
  }

  @AfterEach
  void passOn() {
    REDIS.release();
  }

  @Test
  void staff_and_who_signs_in_wait_for_it_and_members_do_not() {
    String responder = TOKENS.staff(UUID.randomUUID(), "responder", "cases:read");
    await().atMost(LONG).until(this::counted);
    REDIS.hold();
    var staff = sendAsync(request("/api/v1/crisis/cases", responder));
    var login = sendAsync(post(request("/api/v1/auth/login"), "{\"email\":\"a@example.org\"}"));
    await().atMost(LONG).until(() -> !counted());
    assertThat(send(request("/api/v1/checkins", member())).statusCode()).isEqualTo(200);
    var later = sendAsync(request("/api/v1/crisis/cases", responder));
    assertThat(send(request("/api/v1/crisis/resources", responder)).statusCode()).isEqualTo(200);
    assertThat(staff).isNotDone();
    assertThat(later).isNotDone();
    assertThat(login).isNotDone();
    REDIS.release();
    assertThat(staff.join().statusCode()).isEqualTo(200);
    assertThat(later.join().statusCode()).isEqualTo(200);
    assertThat(login.join().statusCode()).isEqualTo(200);
    assertThat(SERVICES.count("/api/v1/crisis/cases")).isEqualTo(2);
  }

  private boolean counted() {
    var answer = send(request("/api/v1/checkins", member()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return !header(answer, "X-RateLimit-Limit").isEmpty();
  }

  private static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return CLIENT.sendAsync(request.timeout(LONG).build(), BodyHandlers.ofString());
  }
}
