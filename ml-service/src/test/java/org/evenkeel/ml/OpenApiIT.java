package org.evenkeel.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in description is the generated one; with -Dopenapi.write=true it is written. */
class OpenApiIT extends RunningService {
  private static final Path CHECKED_IN = Path.of("src/main/openapi/openapi.json");

  private final JsonMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void the_checked_in_description_is_what_the_service_does() throws IOException {
    JsonNode generated =
        client(asMember()).get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(CHECKED_IN, mapper.writeValueAsString(generated) + "\n");
    }

    assertThat(mapper.readTree(Files.readString(CHECKED_IN))).isEqualTo(generated);
    assertThat(generated.at("/paths").propertyNames())
        .containsExactlyInAnyOrder("/internal/recommendations", "/api/v1/ml/models");
    assertThat(generated.at("/components/schemas/RecommendationRequest/properties").propertyNames())
        .contains("user_id", "communication_style");
  }
}
