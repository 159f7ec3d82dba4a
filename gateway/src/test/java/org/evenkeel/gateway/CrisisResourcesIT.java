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
