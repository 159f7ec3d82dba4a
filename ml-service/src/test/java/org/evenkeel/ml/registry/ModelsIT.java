package org.evenkeel.ml.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ModelsIT extends RunningService {
  @Test
  void an_admin_sees_what_is_served_with_its_figures() {
    JsonNode models = get(admin(), "/api/v1/ml/models").getBody();

    assertThat(models.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(models.at("/data/0/name").asString()).isEqualTo("emotion");
    assertThat(models.at("/data/0/figures/macro_f1").asDouble()).isBetween(0.3, 1.0);
    assertThat(models.at("/data/0/figures/labels/sadness/f1").asDouble()).isBetween(0.3, 1.0);
    assertThat(models.at("/data/1/version").asString()).startsWith("linear-thompson-");
  }

  @Test
  void nobody_else_sees_it() {
    assertThat(get("", "/api/v1/ml/models").getStatusCode().value()).isEqualTo(401);
    assertThat(get(asMember(), "/api/v1/ml/models").getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void an_unknown_parameter_and_a_page_zero_are_refused() {
    assertThat(get(admin(), "/api/v1/ml/models?colour=red").getStatusCode().value()).isEqualTo(400);
    assertThat(get(admin(), "/api/v1/ml/models?page=0").getStatusCode().value()).isEqualTo(400);
  }

  private ResponseEntity<JsonNode> get(String token, String path) {
    return client(token).get().uri(path).retrieve().toEntity(JsonNode.class);
  }

  private static String admin() {
    return TOKENS.staff(UUID.randomUUID(), "admin", "models:read");
  }
}
