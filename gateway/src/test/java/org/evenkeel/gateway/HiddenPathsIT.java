package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenPathsIT extends Scene {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/internal/data-keys:batch",
        "/actuator/health",
        "/actuator",
        "/v3/api-docs",
        "/api/v1/internal/data-keys",
        "/api/v1/checkins/../../../internal/data-keys",
        "/api/v1/checkins/..%2f..%2finternal",
        "/api/v1/checkins/%2e%2e/%2e%2e/internal",
        "/api/v1/checkins%2f..%2factuator",
        "/api/v1/checkins/%252e%252e/internal",
        "/api/v1/checkins/..;/internal",
        "/api/v1/checkins;x=1",
        "/api/v1//checkins",
        "//internal/data-keys",
        "/api/v1/checkins/%00",
        "http://127.0.0.1/internal/data-keys",
        "/API/V1/checkins",
        "/api/v1/auth/%6Cogin",
        "/api/v1/auth/%6cogin",
        "/api/v1/auth/logi%6E",
        "/api/v1/%75sers/me",
        "/api/v1/checkins/%41",
        "/api/v1/checkins/%5a",
        "/api/v1/checkins/%30",
        "/api/v1/checkins/%39",
        "/api/v1/checkins/%2D",
        "/api/v1/checkins/x%2e",
        "/api/v1/checkins/%5f",
        "/api/v1/checkins/%7E"
      })
  void what_is_not_public_is_not_found(String target) throws IOException {
    assertThat(statusLine("GET", target, member())).contains(" 404 ");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void a_path_with_what_must_be_encoded_arrives() throws IOException {
    assertThat(statusLine("GET", "/api/v1/popcorn/tags/caf%C3%A9", member())).contains(" 503 ");
    assertThat(statusLine("GET", "/api/v1/journals/caf%C3%A9", member())).contains(" 200 ");
    assertThat(statusLine("GET", "/api/v1/journals/a%20b%40%3F%60%7B", member())).contains(" 200 ");
  }

  @Test
  void what_is_no_address_at_all_is_a_bad_request() throws IOException {
    assertThat(statusLine("GET", "/api/v1/checkins\\..\\internal", member())).contains(" 400 ");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void tracing_is_not_allowed() throws IOException {
    assertThat(statusLine("TRACE", "/api/v1/checkins", member())).contains(" 405 ");
  }

  @Test
  void an_address_that_is_too_long_is_refused_with_a_problem() {
    String path = "/api/v1/journals";
    int room = 4096 - path.length() - "q=".length();
    var answer = send(request(path + "?q=" + "a".repeat(room + 1), member()));
    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-414");
    assertThat(SERVICES.count()).isZero();

    assertThat(send(request(path + "?q=" + "a".repeat(room), member())).statusCode())
        .isEqualTo(200);
    String longest = path + "/" + "a".repeat(4096 - path.length() - 1);
    assertThat(send(request(longest, member())).statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_that_is_too_long_keeps_nobody_from_help() {
    String query = "?q=" + "a".repeat(4096);
    var text = send(post(request("/api/v1/checkins" + query, member()), "{}"));
    assertThat(text.statusCode()).isEqualTo(414);
    assertThat(json(text).path("help").stringValue()).isEqualTo("/api/v1/crisis/resources");

    var resources = send(request("/api/v1/crisis/resources" + query));
    assertThat(resources.statusCode()).isEqualTo(200);
    assertThat(json(resources).path("resources").size()).isPositive();
    assertThat(SERVICES.count()).isZero();
  }

  /** By hand, because a client library would clean the path up. */
  private String statusLine(String method, String target, String token) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head =
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: api.example.org\r\nConnection: close\r\n"
              + "X-Forwarded-For: "
              + someAddress()
              + "\r\n"
              + "Authorization: Bearer "
              + token
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      return reader.readLine();
    }
  }
}
