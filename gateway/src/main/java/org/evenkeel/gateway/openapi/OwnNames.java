package org.evenkeel.gateway.openapi;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a service's key before its component names and operation ids, and into every reference. */
final class OwnNames {

  private static final Pattern REFERENCE = Pattern.compile("(#/components/[A-Za-z]+/)(.+)");

  /** Referred to by bare name, and the same everywhere. */
  private static final String SHARED_SECTION = "securitySchemes";

  private final String key;

  OwnNames(String key) {
    this.key = key;
  }

  /** A copy with the names changed. */
  JsonNode applyTo(JsonNode document) {
    JsonNode copy = rewritten(document);
    if (copy.path("components") instanceof ObjectNode components) {
      ObjectNode renamed = JsonNodeFactory.instance.objectNode();
      components
          .properties()
          .forEach(
              section -> {
                ObjectNode entries = renamed.putObject(section.getKey());
                boolean shared = section.getKey().equals(SHARED_SECTION);
                section
                    .getValue()
                    .properties()
                    .forEach(
                        entry ->
                            entries.set(
                                shared ? entry.getKey() : prefixed(entry.getKey()),
                                entry.getValue()));
              });
      ((ObjectNode) copy).set("components", renamed);
    }
    return copy;
  }

  private JsonNode rewritten(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(entry -> copy.set(entry.getKey(), member(entry.getKey(), entry.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(rewritten(element)));
      return copy;
    }
    return node.isString()
        ? JsonNodeFactory.instance.stringNode(reference(node.stringValue()))
        : node;
  }

  private JsonNode member(String name, JsonNode value) {
    return name.equals("operationId") && value.isString()
        ? JsonNodeFactory.instance.stringNode(prefixed(value.stringValue()))
        : rewritten(value);
  }

  private String reference(String text) {
    var matcher = REFERENCE.matcher(text);
    return matcher.matches() ? matcher.group(1) + prefixed(matcher.group(2)) : text;
  }

  private String prefixed(String name) {
    return key + "_" + name;
  }
}
