package org.evenkeel.gateway.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.gateway.token.Visitor;
import org.evenkeel.testing.ResourcesSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy answers as crisis-service would, so that a client cannot tell who answered. */
class StaticResourcesTests {

  private static final String PATH = "/api/v1/crisis/resources";
  private static final Clock TODAY =
      Clock.fixed(ResourcesSample.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

  private final StaticResources copy = new StaticResources(TODAY);

  @Test
  void it_has_the_shape_and_the_lines_of_the_service_for_every_country() {
    for (ResourceQuery query : ResourcesSample.queries()) {
      String country = query.country() == null ? "" : "&country=" + query.country();
      JsonNode answer = answer(get("?audience=youth&language=" + query.language() + country));
      JsonNode expected =
          ResourcesSample.body(new ResourceQuery(query.country(), "youth", query.language()));
      assertThat(answer).as(query.toString()).isEqualTo(expected);
    }
  }

  @Test
  void the_token_says_where_a_person_lives_and_the_header_does_for_whoever_has_none() {
    MockServerWebExchange known = get("");
    Jwt token =
        Jwt.withTokenValue("x")
            .header("alg", "none")
            .claim("country", "ES")
            .claim("locale", "es")
            .build();
    Visitor.put(known, new Visitor.Known("person", token));
    assertThat(answer(known).path("country").stringValue()).isEqualTo("ES");

    JsonNode stranger =
        answer(
            MockServerWebExchange.from(
                MockServerHttpRequest.get(PATH).header("Accept-Language", "es-TR, en;q=0.5")));
    assertThat(stranger.path("country").stringValue()).isEqualTo("TR");
    assertThat(stranger.path("note").stringValue()).contains("No conocemos", "112");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?country=nowhere", "?country=", "?audience=pets&language=%3Cb%3E"})
  void what_cannot_be_understood_is_left_out_and_help_comes_all_the_same(String query) {
    JsonNode answer = answer(get(query));

    assertThat(answer.path("country").isNull()).isTrue();
    assertThat(answer.path("resources").get(0).path("type").stringValue()).isEqualTo("directory");
  }

  @Test
  void a_head_request_gets_no_body() {
    MockServerWebExchange exchange =
        MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.HEAD, PATH));
    copy.answer(exchange).block();

    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(exchange.getResponse().getHeaders().getContentLength()).isPositive();
    assertThat(exchange.getResponse().getBodyAsString().block()).isEmpty();
  }

  private static MockServerWebExchange get(String query) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.method(HttpMethod.GET, URI.create(PATH + query)));
  }

  private JsonNode answer(MockServerWebExchange exchange) {
    copy.answer(exchange).block();
    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    return JsonMapper.shared().readTree(exchange.getResponse().getBodyAsString().block());
  }
}
