package org.evenkeel.crisis.service.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ResourcesIT extends RunningService {

  @Test
  void anybody_gets_the_lines_of_a_country_without_a_token() {
    JsonNode body = find("?country=DE").getBody();

    assertThat(body.path("country").asString()).isEqualTo("DE");
    assertThat(body.path("matched").asBoolean()).isTrue();
    assertThat(body.path("resources").size()).isPositive();
    assertThat(body.path("emergency_number").asString()).isEqualTo("112");
  }

  @Test
  void a_country_nobody_listed_still_gets_help() {
    JsonNode body = find("?country=ZZ").getBody();

    assertThat(body.path("matched").asBoolean()).isFalse();
    assertThat(body.path("resources").size()).isPositive();
  }

  @Test
  void the_country_of_the_token_counts_where_none_is_named() {
    JsonNode body = member().get("/crisis/resources").getBody();

    assertThat(body.path("country").asString()).isEqualTo("US");
  }

  @Test
  void an_audience_we_do_not_know_is_refused_by_name() {
    ResponseEntity<JsonNode> answer = find("?audience=everyone");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("audience");
  }

  private ResponseEntity<JsonNode> find(String query) {
    return client("")
        .get()
        .uri("/api/v1/crisis/resources" + query)
        .retrieve()
        .toEntity(JsonNode.class);
  }
}
