package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.platform.web.sample.BadInputTests.expectProblem;

import java.util.UUID;
import org.evenkeel.platform.web.sample.Http.Answer;
import org.evenkeel.testing.TokenFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class AccessTests {

  private static final TokenFactory TOKENS = SampleServiceTest.Tokens.FACTORY;
  private static final UUID USER = SampleServiceTest.Tokens.USER;
  private static final String SAMPLES = "/api/v1/samples";

  @LocalServerPort private int port;

  @Test
  void a_token_with_the_permission_opens_and_describes_its_user() {
    Answer answer = with(SampleServiceTest.Tokens.member()).get(SAMPLES + "/mine");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("user_id").asString()).isEqualTo(USER.toString());
    assertThat(answer.json().path("zone").asString()).isEqualTo("America/New_York");
    assertThat(answer.json().path("country").asString()).isEqualTo("US");
    assertThat(answer.json().path("tier").asString()).isEqualTo("free");
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void no_token_or_one_that_does_not_hold_is_401() {
    for (String token :
        new String[] {
          null,
          "nonsense",
          TOKENS.expired(USER),
          TOKENS.wrongAudience(USER),
          TOKENS.token(USER).subject("no-uuid").permissions("samples:own").sign(),
          TOKENS.token(USER).claim("type", "refresh").permissions("samples:own").sign()
        }) {
      Answer answer = with(token).get(SAMPLES + "/mine");
      expectProblem(answer, 401, "EVK-COMMON-401");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void a_token_without_the_permission_is_403() {
    expectProblem(with(TOKENS.member(USER)).get(SAMPLES + "/mine"), 403, "EVK-COMMON-403");
  }

  @Test
  void a_service_is_no_user_even_with_the_permission() {
    String token = TOKENS.token(USER).roles("service").permissions("samples:own").sign();
    expectProblem(with(token).get(SAMPLES + "/mine"), 403, "EVK-COMMON-403");
  }

  @Test
  void an_internal_handler_is_for_the_services_it_names() {
    String path = SAMPLES + "/internal";
    assertThat(with(TOKENS.service("crisis-service")).get(path).status()).isEqualTo(200);
    expectProblem(with(TOKENS.service("ml-service")).get(path), 403, "EVK-COMMON-403");
    expectProblem(with(SampleServiceTest.Tokens.member()).get(path), 403, "EVK-COMMON-403");
    expectProblem(with(null).get(path), 401, "EVK-COMMON-401");
  }

  @Test
  void a_handler_that_declares_nothing_is_closed() {
    expectProblem(
        with(SampleServiceTest.Tokens.member()).get(SAMPLES + "/undeclared"),
        403,
        "EVK-COMMON-403");
  }

  @Test
  void a_public_handler_answers_whatever_token_comes_along() {
    Answer expired = with(TOKENS.expired(USER)).get(SAMPLES + "/open");
    assertThat(expired.status()).isEqualTo(200);
    assertThat(expired.json().path("known").asBoolean()).isFalse();
    Answer known = with(TOKENS.member(USER)).get(SAMPLES + "/open");
    assertThat(known.json().path("known").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"has space", "quote\"", "{}"})
  void a_request_id_out_of_shape_is_replaced(String given) {
    Answer answer = with(null).get(SAMPLES + "/open", "X-Request-Id", given);
    assertThat(answer.header("X-Request-Id")).isNotEqualTo(given).hasSize(36);
  }

  @Test
  void a_request_id_in_shape_is_echoed() {
    Answer answer = with(null).get(SAMPLES + "/open", "X-Request-Id", "app-17.b_2");
    assertThat(answer.header("X-Request-Id")).isEqualTo("app-17.b_2");
  }

  private Http with(String token) {
    return new Http(port, token);
  }
}
