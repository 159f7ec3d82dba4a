package org.evenkeel.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class BearerTokenTests {

  @ParameterizedTest
  @CsvSource({
    "Bearer a.b-c_d~e+f/g, a.b-c_d~e+f/g",
    "bearer abc, abc",
    "BEARER   abc==, abc==",
  })
  void a_token_is_what_follows_the_scheme(String header, String token) {
    assertThat(BearerToken.of(shown(header))).isEqualTo(new BearerToken(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer ==",
        "Bearer \tabc",
        "Bearer\tabc",
        "Bearerabc",
        "Basic abc",
        "Bearer a b",
        "Bearer a=b",
        "Bearer a,b",
        "Bearer \u00e9",
        "Bearer abc ",
      })
  void anything_else_is_none(String header) {
    assertThat(BearerToken.of(shown(header))).isNull();
  }

  private static MockServerHttpRequest shown(String header) {
    return MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, header).build();
  }
}
