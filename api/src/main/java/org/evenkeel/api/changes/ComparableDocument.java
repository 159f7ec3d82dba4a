package org.evenkeel.api.changes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as openapi-diff sees all of it. It does not compare the types of OpenAPI 3.1, which
 * are lists, but those of 3.0; and it overlooks that a member of an answer may become null, so a
 * member that may be null is told as one that may be missing: for a client both are the same
 * surprise.
 */
final class ComparableDocument {

  private static final String TYPE = "type";
  private static final String NULL = "null";

  private ComparableDocument() {}

  static JsonNode of(JsonNode document) {
    ObjectNode copy = ((ObjectNode) document).deepCopy();
    copy.put("openapi", "3.0.3");
    rewrite(copy);
    return copy;
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Set<String> nullable = new HashSet<>();
      object
          .path("properties")
          .properties()
          .forEach(
              member -> {
                if (mayBeNull(member.getValue())) {
                  nullable.add(member.getKey());
                }
              });
      if (object.get("required") instanceof ArrayNode required) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        required
            .valueStream()
            .filter(name -> !nullable.contains(name.asString("")))
            .forEach(kept::add);
        object.set("required", kept);
      }
      withoutNull(object);
      List.copyOf(object.properties()).forEach(member -> rewrite(member.getValue()));
    } else if (node.isArray()) {
      node.forEach(ComparableDocument::rewrite);
    }
  }

  private static boolean mayBeNull(JsonNode schema) {
    return schema.path(TYPE).valueStream().anyMatch(type -> type.asString("").equals(NULL))
        || schema.path("anyOf").valueStream().anyMatch(ComparableDocument::isNull);
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path(TYPE).asString("").equals(NULL);
  }

  private static void withoutNull(ObjectNode schema) {
    if (schema.get(TYPE) instanceof ArrayNode types) {
      List<String> others =
          types.valueStream().map(JsonNode::asString).filter(type -> !type.equals(NULL)).toList();
      if (others.size() != 1) {
        throw new IllegalArgumentException("a member of several types: " + types);
      }
      schema.put(TYPE, others.getFirst());
    }
    if (schema.get("anyOf") instanceof ArrayNode parts && mayBeNull(schema)) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      parts.valueStream().filter(part -> !isNull(part)).forEach(kept::add);
      schema.remove("anyOf");
      schema.set("allOf", kept);
    }
    if (schema.get("enum") instanceof ArrayNode values) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      values.valueStream().filter(value -> !value.isNull()).forEach(kept::add);
      schema.set("enum", kept);
    }
  }
}
