package org.evenkeel.gateway.openapi;

import java.util.List;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI 3.1 document over all services. Names of schemas and operations carry their
 * service's, because two services may mean different things by one name.
 */
final class MergedDocument {

  private static final String UNAVAILABLE = "x-unavailable-services";
  private static final String SECURITY_SCHEMES = "securitySchemes";

  private MergedDocument() {}

  static ObjectNode of(List<ServiceDocument> documents) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.put("openapi", "3.1.0");
    ObjectNode info = merged.putObject("info");
    info.put("title", "Evenkeel");
    info.put("version", "v1");
    merged.putArray("servers").addObject().put("url", "/");
    merged.putArray("security").addObject().putArray("bearer");
    ObjectNode paths = merged.putObject("paths");
    ObjectNode components = merged.putObject("components");
    components
        .putObject(SECURITY_SCHEMES)
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    List<String> missing =
        documents.stream()
            .filter(document -> document.content() == null)
            .map(document -> document.service().publicName())
            .toList();
    if (!missing.isEmpty()) {
      missing.forEach(info.putArray(UNAVAILABLE)::add);
    }
    for (ServiceDocument document : documents) {
      JsonNode content = document.content();
      if (content != null) {
        JsonNode named = new OwnNames(document.service().key()).applyTo(content);
        addPaths(paths, named.path("paths"), document.service());
        addComponents(components, named.path("components"));
      }
    }
    return merged;
  }

  static boolean isComplete(ObjectNode merged) {
    return merged.path("info").path(UNAVAILABLE).isMissingNode();
  }

  private static void addPaths(ObjectNode paths, JsonNode theirs, Service service) {
    theirs
        .properties()
        .forEach(
            path -> {
              if (path.getKey().startsWith(RouteTable.API + "/")
                  && path.getValue() instanceof ObjectNode item) {
                item.put("x-service", service.publicName());
                paths.set(path.getKey(), item);
              }
            });
  }

  private static void addComponents(ObjectNode components, JsonNode theirs) {
    theirs
        .properties()
        .forEach(
            section ->
                section
                    .getValue()
                    .properties()
                    .forEach(
                        entry ->
                            components
                                .withObject("/" + section.getKey())
                                .set(entry.getKey(), entry.getValue())));
  }
}
