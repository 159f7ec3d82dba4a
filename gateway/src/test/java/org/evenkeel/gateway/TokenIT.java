package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.lettuce.core.RedisClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.RedisKeys;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;

class TokenIT extends Scene {

  private static final String CHECKINS = "/api/v1/checkins";

  @Test
  void a_valid_token_is_passed_on() {
    String token = member();
    assertThat(send(request(CHECKINS, token)).statusCode()).isEqualTo(200);
    assertThat(SERVICES.last(CHECKINS).headers().getFirst("Authorization"))
        .isEqualTo("Bearer " + token);
  }

  @Test
  void without_a_token_the_answer_is_a_challenge() {
    var answer = send(request(CHECKINS));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"evenkeel\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-401");
    assertThat(json(answer).path("request_id").stringValue())
        .isEqualTo(header(answer, "X-Request-Id"));
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void an_expired_token_is_refused() {
    refused(TOKENS.expired(UUID.randomUUID()));
  }

  @Test
  void a_token_for_somebody_else_is_refused() {
    refused(TOKENS.wrongAudience(UUID.randomUUID()));
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    try (var others = org.evenkeel.testing.TokenFactory.start()) {
      refused(others.member(UUID.randomUUID()));
    }
  }

  @Test
  void a_refresh_token_is_refused() {
    refused(TOKENS.token(UUID.randomUUID()).roles("member").claim("type", "refresh").sign());
  }

  @Test
  void an_unsigned_token_is_refused() {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(TOKENS.issuer())
            .audience("evenkeel-api")
            .subject(UUID.randomUUID().toString())
            .claim("type", "access")
            .claim("roles", List.of("member"))
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
            .build();
    refused(new PlainJWT(claims).serialize());
  }

  @Test
  void a_service_token_does_not_open_the_public_door() {
    var answer = send(request(CHECKINS, TOKENS.service("wellness-service")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void a_revoked_session_ends_with_the_next_request() {
    String sid = UUID.randomUUID().toString();
    String token = TOKENS.token(UUID.randomUUID()).roles("member").sid(sid).sign();
    assertThat(send(request(CHECKINS, token)).statusCode()).isEqualTo(200);
    inRedis(RedisKeys.revokedSession(sid), "1");
    refused(token);
  }

  @Test
  void a_revoked_token_is_refused() {
    String jti = UUID.randomUUID().toString();
    inRedis(RedisKeys.revokedToken(jti), "1");
    refused(TOKENS.token(UUID.randomUUID()).roles("member").jti(jti).sign());
  }

  @Test
  void a_token_older_than_what_the_account_may_do_is_stale() {
    UUID user = UUID.randomUUID();
    Instant changed = Instant.now();
    inRedis(RedisKeys.entitlement(user.toString()), Long.toString(changed.getEpochSecond()));
    var answer = send(request(CHECKINS, issued(user, changed.minusSeconds(1))));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate"))
        .isEqualTo(
            "Bearer realm=\"evenkeel\", error=\"invalid_token\","
                + " error_description=\"token_stale\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-GATEWAY-1001");
    assertThat(json(answer).path("title").stringValue()).isEqualTo("token_stale");
    assertThat(SERVICES.count()).isZero();
    assertThat(send(request(CHECKINS, issued(user, changed))).statusCode()).isEqualTo(200);
    assertThat(send(request(CHECKINS, member())).statusCode()).isEqualTo(200);
  }

  @Test
  void a_stale_token_that_is_also_revoked_is_not_worth_refreshing() {
    UUID user = UUID.randomUUID();
    String sid = UUID.randomUUID().toString();
    inRedis(RedisKeys.revokedSession(sid), "1");
    inRedis(
        RedisKeys.entitlement(user.toString()),
        Long.toString(Instant.now().plusSeconds(60).getEpochSecond()));
    var answer = send(request(CHECKINS, TOKENS.token(user).roles("member").sid(sid).sign()));
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-401");
  }

  @Test
  void a_version_that_cannot_be_read_locks_nobody_out() {
    UUID user = UUID.randomUUID();
    inRedis(RedisKeys.entitlement(user.toString()), "soon");
    assertThat(send(request(CHECKINS, TOKENS.member(user))).statusCode()).isEqualTo(200);
    assertThat(header(send(request(CHECKINS, member())), "X-RateLimit-Limit")).isEqualTo("100");
  }

  @Test
  void an_old_token_does_not_stand_in_the_way_of_a_public_path() {
    String refresh = "/api/v1/auth/refresh";
    var answer = send(post(request(refresh, TOKENS.expired(UUID.randomUUID())), "{}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(SERVICES.last(refresh).headers().containsKey("Authorization")).isFalse();
  }

  @Test
  void who_was_sent_a_link_needs_no_token_to_use_it() {
    String shared = "/api/v1/crisis/safety-plan/shared";
    String answer = "/api/v1/crisis/emergency-contact/confirmations";

    assertThat(send(post(request(shared), "{}")).statusCode()).isEqualTo(200);
    assertThat(send(post(request(answer), "{}")).statusCode()).isEqualTo(200);
    assertThat(send(request(shared)).statusCode()).isEqualTo(401);
    String unsubscribe = "/api/v1/notifications/unsubscribe/token";
    assertThat(send(request(unsubscribe)).statusCode()).isEqualTo(200);
    assertThat(send(post(request(unsubscribe), "")).statusCode()).isEqualTo(200);
    assertThat(send(request("/api/v1/notifications/unsubscribe")).statusCode()).isEqualTo(401);
  }

  private static String issued(UUID user, Instant at) {
    return TOKENS.token(user).roles("member").claim("iat", at.getEpochSecond()).sign();
  }

  private void refused(String token) {
    int before = SERVICES.count();
    HttpResponse<String> answer = send(request(CHECKINS, token));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).contains("error=\"invalid_token\"");
    assertThat(SERVICES.count()).isEqualTo(before);
  }

  private static void inRedis(String key, String value) {
    var server = BackingServices.redis();
    try (var client = RedisClient.create("redis://" + server.host() + ":" + server.port());
        var connection = client.connect()) {
      connection.sync().setex(key, 60, value);
    }
  }
}
