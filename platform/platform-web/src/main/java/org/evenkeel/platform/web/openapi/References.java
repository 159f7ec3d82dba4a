package org.evenkeel.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which schemas of a document clients send, and which they are answered, at any depth. */
final class References {

  private final OpenAPI document;
  private final Set<String> sent = new LinkedHashSet<>();
  private final Set<String> answered = new LinkedHashSet<>();

  References(OpenAPI document) {
    this.document = document;
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(this::follow);
  }

  Set<String> sent() {
    return sent;
  }

  Set<String> answered() {
    return answered;
  }

  static String nameIn(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private void follow(Operation operation) {
    if (operation.getRequestBody() != null) {
      follow(operation.getRequestBody().getContent(), sent);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(parameter -> follow(parameter.getSchema(), sent));
    }
    operation.getResponses().values().forEach(response -> follow(response.getContent(), answered));
  }

  private void follow(@Nullable Content content, Set<String> reached) {
    if (content != null) {
      content.values().forEach(media -> follow(media.getSchema(), reached));
    }
  }

  private void follow(@Nullable Schema<?> schema, Set<String> reached) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      String name = nameIn(schema.get$ref());
      if (reached.add(name) && document.getComponents().getSchemas() != null) {
        follow(document.getComponents().getSchemas().get(name), reached);
      }
      return;
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(member -> follow(member, reached));
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      follow(values, reached);
    }
    follow(schema.getItems(), reached);
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> follow(part, reached));
    }
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(part -> follow(part, reached));
    }
    if (schema.getOneOf() != null) {
      schema.getOneOf().forEach(part -> follow(part, reached));
    }
  }
}
