package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Words that do not arrive are answered with where to find help. */
class FailureIT extends Scene {

  private static final String JOURNALS = "/api/v1/journals";
  private static final String PROFILE = "/api/v1/users/me";
  private static final String VOICE = "/api/v1/popcorn/ideas/voice";
  private static final String LOGOUT = "/api/v1/auth/logout";
  private static final int TOO_LONG = 256 * 1024 + 1;

  @Test
  void a_body_that_is_too_long_is_refused() {
    var answer = send(post(request(JOURNALS, member()), "x".repeat(TOO_LONG)));
    problem(answer, 413, "EVK-COMMON-413");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void a_body_of_unknown_length_is_refused_when_it_grows_too_long() {
    byte[] body = new byte[TOO_LONG];
    var answer =
        send(
            request(JOURNALS, member())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    problem(answer, 413, "EVK-COMMON-413");
  }

  @Test
  void a_body_just_within_the_bound_arrives_whole() {
    String body = "x".repeat(TOO_LONG - 1);
    assertThat(send(post(request(JOURNALS, member()), body)).statusCode()).isEqualTo(200);
    assertThat(SERVICES.last(JOURNALS).body()).isEqualTo(body);
  }

  @Test
  void a_recording_may_be_longer_than_words_but_not_endless() throws IOException {
    int most = (10 * 1024 + 64) * 1024;
    problem(send(post(request(VOICE, member()), "x".repeat(TOO_LONG))), 503, "EVK-COMMON-503");
    assertThat(statusOfDeclared(most)).isEqualTo("HTTP/1.1 503");
    assertThat(statusOfDeclared(most + 1)).isEqualTo("HTTP/1.1 413");
    problem(
        send(post(request("/api/v1/popcorn/ideas", member()), "x".repeat(TOO_LONG))),
        413,
        "EVK-COMMON-413");
  }

  @Test
  void a_service_that_is_down_is_unavailable() {
    var answer = send(post(request("/api/v1/spark/sessions", member()), "{}"));
    problem(answer, 503, "EVK-COMMON-503");
    assertThat(header(answer, "Retry-After")).isEqualTo("2");
  }

  @Test
  void a_service_that_hangs_up_is_a_bad_gateway() {
    SERVICES.on(JOURNALS, exchange -> exchange.close());
    problem(send(post(request(JOURNALS, member()), "{}")), 502, "EVK-COMMON-502");
  }

  @Test
  void a_service_that_takes_too_long_times_out() {
    var end = new CountDownLatch(1);
    SERVICES.on(JOURNALS, exchange -> end.await(20, TimeUnit.SECONDS));
    problem(send(post(request(JOURNALS, member()), "{}")), 504, "EVK-COMMON-504");
    end.countDown();
  }

  @Test
  void what_a_person_says_about_themselves_names_the_help_too() {
    SERVICES.on(PROFILE, exchange -> exchange.close());
    problem(send(patch(PROFILE, "{}")), 502, "EVK-COMMON-502");
    problem(send(patch(PROFILE, "x".repeat(TOO_LONG))), 413, "EVK-COMMON-413");
  }

  @Test
  void a_password_is_no_words() {
    SERVICES.on(LOGOUT, exchange -> exchange.close());
    assertThat(json(send(post(request(LOGOUT, member()), "{}"))).has("help")).isFalse();
  }

  @Test
  void reading_needs_no_help() {
    var answer = send(request("/api/v1/spark/sessions", member()));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).has("help")).isFalse();
  }

  @Test
  void a_refusal_of_a_service_is_passed_on_as_it_is() {
    SERVICES.on(
        JOURNALS,
        Upstream.json(
            409, "{\"code\":\"EVK-WELLNESS-1\"}", "Content-Type", "application/problem+json"));
    var answer = send(post(request(JOURNALS, member()), "{}"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-WELLNESS-1");
  }

  /** How a recording of that length is answered before it is sent. */
  private String statusOfDeclared(int length) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1
              Host: 127.0.0.1
              Authorization: Bearer %s
              X-Forwarded-For: %s
              Content-Type: multipart/form-data; boundary=x
              Content-Length: %d

              """
                  .formatted(VOICE, member(), someAddress(), length)
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  private HttpRequest.Builder patch(String path, String json) {
    return request(path, member())
        .header("Content-Type", "application/json")
        .method("PATCH", BodyPublishers.ofString(json));
  }

  private static void problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).path("code").stringValue()).isEqualTo(code);
    assertThat(json(answer).path("help").stringValue()).isEqualTo("/api/v1/crisis/resources");
    assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1");
  }
}
