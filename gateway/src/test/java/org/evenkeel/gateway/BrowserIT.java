package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BrowserIT extends Scene {

  private static final String USERS = "/api/v1/users/me";

  @Test
  void every_answer_carries_the_protecting_headers_once() {
    SERVICES.on(
        USERS,
        Upstream.json(
            200,
            "{}",
            "Server",
            "Inside/1.0",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Cache-Control",
            "public",
            "X-Request-Id",
            "theirs"));
    protectedAnswer(send(request(USERS, member())));
    protectedAnswer(send(request(USERS)));
    protectedAnswer(send(request("/nowhere")));
  }

  @Test
  void a_listed_origin_may_call() {
    var preflight =
        send(
            request(USERS)
                .header("Origin", "https://app.example.org")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(header(preflight, "Access-Control-Allow-Origin"))
        .isEqualTo("https://app.example.org");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("PATCH");
    var call = send(request(USERS, member()).header("Origin", "https://app.example.org"));
    assertThat(call.statusCode()).isEqualTo(200);
    assertThat(header(call, "Access-Control-Allow-Origin")).isEqualTo("https://app.example.org");
    assertThat(header(call, "Access-Control-Expose-Headers")).contains("X-Request-Id");
  }

  @Test
  void any_other_origin_is_refused() {
    var answer = send(request(USERS, member()).header("Origin", "https://evil.example.net"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-403");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void a_client_cannot_speak_as_the_gateway() {
    send(
        request(USERS, member())
            .header("X-User-Id", "somebody")
            .header("X-Forwarded-Host", "evil.example.net")
            .header("X-Internal-Role", "admin")
            .header("Cookie", "session=1")
            .header("Forwarded", "for=1.2.3.4"));
    var headers = SERVICES.last(USERS).headers();
    assertThat(headers.keySet())
        .doesNotContain("X-user-id", "X-forwarded-host", "X-internal-role", "Cookie", "Forwarded");
    assertThat(headers.get("X-forwarded-for")).singleElement().asString().startsWith("203.");
  }

  @Test
  void an_address_inside_is_not_told() {
    SERVICES.on(
        "/api/v1/checkins",
        Upstream.json(201, "{}", "Location", SERVICES.url() + "/api/v1/checkins/1"));
    assertThat(header(send(post(request("/api/v1/checkins", member()), "{}")), "Location"))
        .isEqualTo("/api/v1/checkins/1");
  }

  private static void protectedAnswer(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("theirs");
    assertThat(header(answer, "Server")).isEmpty();
  }
}
