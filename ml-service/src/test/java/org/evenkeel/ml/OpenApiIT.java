package org.evenkeel.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {
  @LocalServerPort private int port;

  @Test
  void the_checked_in_description_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void a_live_answer_has_the_fields_of_the_description() {
    JsonNode document = client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    JsonNode models =
        client(TOKENS.staff(UUID.randomUUID(), "admin", "models:read"))
            .get()
            .uri("/api/v1/ml/models")
            .retrieve()
            .body(JsonNode.class);

    assertThat(models.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            document.at("/components/schemas/ServedModel/properties").propertyNames());
    assertThat(models.path("meta").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            document.at("/components/schemas/Meta/properties").propertyNames());
  }
}
