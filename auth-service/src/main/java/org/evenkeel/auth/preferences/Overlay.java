package org.evenkeel.auth.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays what is given over what is known, field by field and one object deep. */
final class Overlay {

  private static final ObjectNode DEFAULTS = read();

  private Overlay() {}

  static Preferences defaults() {
    return preferences(DEFAULTS);
  }

  static Preferences over(Preferences known, PreferencesRequest given) {
    ObjectNode tree = tree(known);
    lay(tree, Json.mapper().valueToTree(given));
    return preferences(tree);
  }

  /** A stored tree over the defaults: fields it does not know yet get theirs. */
  static Preferences stored(ObjectNode tree) {
    ObjectNode whole = DEFAULTS.deepCopy();
    lay(whole, tree);
    return preferences(whole);
  }

  static ObjectNode tree(Preferences preferences) {
    return Json.mapper().valueToTree(preferences);
  }

  private static void lay(ObjectNode below, JsonNode above) {
    for (String name : above.propertyNames()) {
      JsonNode value = above.path(name);
      if (value.isNull()) {
        continue;
      }
      if (value.isObject() && below.path(name) instanceof ObjectNode inner) {
        lay(inner, value);
      } else {
        below.set(name, value);
      }
    }
  }

  private static Preferences preferences(JsonNode tree) {
    return Json.mapper().treeToValue(tree, Preferences.class);
  }

  private static ObjectNode read() {
    try {
      String json =
          new ClassPathResource("preferences/defaults.json")
              .getContentAsString(StandardCharsets.UTF_8);
      return (ObjectNode) Json.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("the default preferences cannot be read", e);
    }
  }
}
