package org.evenkeel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {

  @Test
  void the_checked_in_document_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void the_field_names_of_a_live_answer_are_those_of_the_document() {
    JsonNode document = client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    Member responder = responder();
    urgent(TOKENS.service("crisis-service"), detected(UUID.randomUUID(), UUID.randomUUID()));
    JsonNode page = responder.get("/notifications").getBody();

    assertThat(page.at("/data/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            document.at("/components/schemas/Message/properties").propertyNames());
    assertThat(page.path("meta").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            document.at("/components/schemas/Meta/properties").propertyNames());
  }
}
