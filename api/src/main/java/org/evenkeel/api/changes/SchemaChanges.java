package org.evenkeel.api.changes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares what records promise. A narrower promise breaks who reads old records by it, a wider one
 * who reads new records by the old one: only a member that may be missing can be added.
 */
final class SchemaChanges {

  /** Keywords that say what a value may be, beside its type. */
  private static final List<String> LIMITS =
      List.of(
          "const",
          "pattern",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf");

  private final JsonNode before;
  private final JsonNode now;
  private final Consumer<String> broken;

  /**
   * @param before the document that earlier schemas refer to, {@code now} that of later ones
   * @param broken takes one sentence for each thing that breaks
   */
  SchemaChanges(JsonNode before, JsonNode now, Consumer<String> broken) {
    this.before = before;
    this.now = now;
    this.broken = broken;
  }

  /** What a reference leads to. */
  static JsonNode followed(JsonNode document, JsonNode reference) {
    return document.at(reference.asString().substring(1));
  }

  void compare(String where, JsonNode earlier, JsonNode later) {
    if (earlier.has("$ref") && later.has("$ref")) {
      compare(where, followed(before, earlier.path("$ref")), followed(now, later.path("$ref")));
      return;
    }
    if (!types(earlier).equals(types(later))
        || !earlier.path("format").equals(later.path("format"))) {
      broken.accept(where + " has another type");
      return;
    }
    compareLimits(where, earlier, later);
    compareMembers(where, earlier, later);
    compareParts(where + "[]", earlier.path("items"), later.path("items"));
    compareParts(
        where + "{}", earlier.path("additionalProperties"), later.path("additionalProperties"));
    compareChoices(where, earlier.path("anyOf"), later.path("anyOf"));
  }

  private void compareLimits(String where, JsonNode earlier, JsonNode later) {
    if (earlier.has("enum") != later.has("enum")
        || !names(earlier.path("enum")).equals(names(later.path("enum")))) {
      broken.accept(where + " has other values");
    }
    for (String limit : LIMITS) {
      if (!earlier.path(limit).equals(later.path(limit))) {
        broken.accept(where + " has another " + limit);
      }
    }
  }

  private void compareChoices(String where, JsonNode earlier, JsonNode later) {
    if (earlier.size() != later.size()) {
      broken.accept(where + " has another number of forms");
      return;
    }
    for (int form = 0; form < earlier.size(); form++) {
      compare(where, earlier.get(form), later.get(form));
    }
  }

  private void compareParts(String where, JsonNode earlier, JsonNode later) {
    if (earlier.isMissingNode() != later.isMissingNode()) {
      broken.accept(where + " has another type");
    } else if (!earlier.isMissingNode()) {
      compare(where, earlier, later);
    }
  }

  private void compareMembers(String where, JsonNode earlier, JsonNode later) {
    Set<String> wasRequired = names(earlier.path("required"));
    Set<String> isRequired = names(later.path("required"));
    for (var member : earlier.path("properties").properties()) {
      String name = where + "." + member.getKey();
      JsonNode laterMember = later.path("properties").path(member.getKey());
      if (laterMember.isMissingNode()) {
        broken.accept(name + " is gone");
      } else {
        compare(name, member.getValue(), laterMember);
      }
    }
    for (String name : isRequired) {
      if (!wasRequired.contains(name)) {
        broken.accept(where + "." + name + " is required, and old records do not have it");
      }
    }
    for (String name : wasRequired) {
      if (later.path("properties").has(name) && !isRequired.contains(name)) {
        broken.accept(where + "." + name + " may be missing");
      }
    }
  }

  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? names(type) : new TreeSet<>(List.of(type.asString("")));
  }

  private static Set<String> names(JsonNode array) {
    return array
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
