package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiIT extends Scene {

  @Test
  void one_document_is_collected_and_names_the_service_that_is_down() {
    SERVICES.on(
        "/v3/api-docs",
        Upstream.json(
            200,
            """
            {"openapi":"3.1.0","paths":{"/api/v1/checkins":{"get":{"operationId":"list"}},
             "/internal/x":{"get":{}}},"components":{"schemas":{"Checkin":{"type":"object"}}}}
            """));
    var answer = send(request("/openapi"));
    assertThat(answer.statusCode()).isEqualTo(200);
    var document = json(answer);
    assertThat(document.path("openapi").stringValue()).startsWith("3.1");
    assertThat(document.path("paths").propertyNames()).containsExactly("/api/v1/checkins");
    assertThat(document.path("components").path("schemas").has("wellness_Checkin")).isTrue();
    assertThat(document.path("info").path("x-unavailable-services").toString())
        .isEqualTo("[\"session-service\"]");
    int asked = SERVICES.count();
    send(request("/openapi"));
    assertThat(SERVICES.count()).isEqualTo(asked);
  }
}
