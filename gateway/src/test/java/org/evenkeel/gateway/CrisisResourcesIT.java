package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CrisisResourcesIT extends Scene {

  private static final String RESOURCES = "/api/v1/crisis/resources";

  @Test
  void they_come_from_the_service_while_it_lives() {
    SERVICES.on(RESOURCES, Upstream.json(200, "{\"country\":\"FR\",\"matched\":true}"));
    var answer = send(request(RESOURCES + "?country=FR"));
    assertThat(json(answer).path("country").stringValue()).isEqualTo("FR");
    assertThat(SERVICES.last(RESOURCES).target()).endsWith("?country=FR");
  }

  @Test
  void the_static_copy_answers_when_the_service_fails() {
    SERVICES.on(RESOURCES, Upstream.json(500, "{\"secret\":1}"));
    staticCopy(send(request(RESOURCES)));
  }

  @Test
  void the_static_copy_answers_when_the_service_hangs_up() {
    SERVICES.on(RESOURCES, exchange -> exchange.close());
    staticCopy(send(request(RESOURCES)));
  }

  @Test
  void they_need_no_token_and_mind_no_bad_one() {
    SERVICES.on(RESOURCES, Upstream.json(401, "{}"));
    staticCopy(send(request(RESOURCES, "nonsense")));
  }

  @Test
  void the_static_copy_has_the_lines_of_the_country_too() {
    SERVICES.on(RESOURCES, Upstream.json(503, "{}"));
    var answer = send(request(RESOURCES + "?country=DE"));
    assertThat(json(answer).path("country").stringValue()).isEqualTo("DE");
    assertThat(json(answer).path("matched").booleanValue()).isTrue();
    assertThat(json(answer).path("emergency_number").stringValue()).isEqualTo("112");
    assertThat(json(answer).path("resources").get(0).path("country").stringValue()).isEqualTo("DE");
  }

  @Test
  void a_query_that_the_service_does_not_understand_is_named() {
    SERVICES.on(
        RESOURCES,
        Upstream.json(400, "{\"errors\":[{\"field\":\"country\"}],\"crisis_resources\":{}}"));
    var answer = send(request(RESOURCES + "?country=nowhere"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("errors").get(0).path("field").stringValue()).isEqualTo("country");
  }

  private static void staticCopy(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(json(answer).path("matched").booleanValue()).isFalse();
    assertThat(json(answer).path("resources").get(0).path("type").stringValue())
        .isEqualTo("directory");
    assertThat(json(answer).has("secret")).isFalse();
  }
}
