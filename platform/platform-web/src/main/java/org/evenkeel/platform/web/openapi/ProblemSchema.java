package org.evenkeel.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenkeel.platform.problem.Problem;

/** The shape of every error answer, once in the document and referred to by each operation. */
final class ProblemSchema {

  private static final String NAME = "Problem";

  private ProblemSchema() {}

  static void addTo(Components components) {
    components.addSchemas(NAME, problem());
    components.addResponses(
        NAME,
        new ApiResponse()
            .description("Anything but success, RFC 9457")
            .content(
                new Content()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/" + NAME)))));
  }

  static ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + NAME);
  }

  private static Schema<Object> problem() {
    Schema<Object> errors = of("array");
    errors.setItems(
        object(
            Map.of("field", of("string"), "message", of("string")), List.of("field", "message")));
    Schema<Object> resources = of("object");
    resources.setDescription("As GET /api/v1/crisis/resources answers; to be shown first");
    Schema<Object> help = of("string");
    help.setDescription("Where help can be read without a token");
    return object(
        Map.ofEntries(
            Map.entry("type", of("string")),
            Map.entry("title", of("string")),
            Map.entry("status", of("integer")),
            Map.entry("detail", of("string")),
            Map.entry("code", of("string")),
            Map.entry("user_message", of("string")),
            Map.entry("retryable", of("boolean")),
            Map.entry("request_id", of("string")),
            Map.entry("errors", errors),
            Map.entry("crisis_alert", of("boolean")),
            Map.entry("crisis_resources", resources),
            Map.entry("help", help)),
        List.of("type", "title", "status", "code", "user_message", "retryable", "request_id"));
  }

  private static Schema<Object> object(
      Map<String, Schema<Object>> properties, List<String> required) {
    Schema<Object> schema = of("object");
    new TreeMap<>(properties).forEach(schema::addProperty);
    schema.setRequired(required);
    return schema;
  }

  static Schema<Object> of(String type) {
    Schema<Object> schema = new Schema<>();
    schema.setType(type);
    schema.setTypes(Set.of(type));
    return schema;
  }
}
