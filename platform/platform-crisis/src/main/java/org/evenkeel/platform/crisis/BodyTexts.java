package org.evenkeel.platform.crisis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Everything a request body says: all its strings, whatever their field, and the names of its
 * properties, so that nothing can be forgotten. A body that is not JSON counts as one text, read
 * with the escapes of JSON undone and, where there are any, once more as it stands.
 *
 * @param input all of it but {@code each}
 * @param each what is read by itself: what the first elements of an array say, when they are texts
 *     of their own, and a body with escapes that is not JSON, as it stands; elements beyond {@link
 *     #MOST_ALONE} are in {@code input}, which bounds what one request can cost
 * @param readable whether the body is JSON
 */
record BodyTexts(ScreeningInput input, List<ScreeningInput> each, boolean readable) {

  static final int MOST_ALONE = 25;

  private static final String MOOD_SCORE = "mood_score";

  BodyTexts {
    each = List.copyOf(each);
  }

  static BodyTexts of(byte[] body) {
    return of(body, null);
  }

  /**
   * The same for a body with several texts.
   *
   * @param each field of the top level whose elements are texts of their own; null for none
   */
  static BodyTexts of(byte[] body, @Nullable String each) {
    try {
      JsonNode root = Json.mapper().readTree(body);
      if (each == null || !root.path(each).isArray()) {
        return new BodyTexts(input(root), List.of(), true);
      }
      JsonNode array = root.path(each);
      return new BodyTexts(beside(root, each, array), alone(array), true);
    } catch (JacksonException e) {
      return unreadable(new String(body, StandardCharsets.UTF_8));
    }
  }

  /** Two readings of one text are apart, or what is in both would count twice. */
  private static BodyTexts unreadable(String body) {
    String meant = JsonEscapes.undone(body);
    List<ScreeningInput> asItStands =
        meant.equals(body) ? List.of() : List.of(ScreeningInput.of(body));
    return new BodyTexts(ScreeningInput.of(meant), asItStands, false);
  }

  /** A text field of the top level; empty when there is none, or the body is not JSON. */
  static String field(byte[] body, String name) {
    try {
      JsonNode field = Json.mapper().readTree(body).path(name);
      return field.isString() ? field.stringValue() : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  private static List<ScreeningInput> alone(JsonNode array) {
    return array.valueStream().limit(MOST_ALONE).map(BodyTexts::input).toList();
  }

  private static ScreeningInput beside(JsonNode root, String each, JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : root.properties()) {
      if (!property.getKey().equals(each)) {
        texts.add(property.getKey());
        collect(property.getValue(), texts);
      }
    }
    array.valueStream().skip(MOST_ALONE).forEach(element -> collect(element, texts));
    return new ScreeningInput(texts, moodScore(root));
  }

  private static ScreeningInput input(JsonNode node) {
    List<String> texts = new ArrayList<>();
    collect(node, texts);
    return new ScreeningInput(texts, moodScore(node));
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isString()) {
      texts.add(node.stringValue());
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        texts.add(property.getKey());
        collect(property.getValue(), texts);
      }
    } else {
      node.forEach(child -> collect(child, texts));
    }
  }

  private static @Nullable Integer moodScore(JsonNode node) {
    JsonNode mood = node.path(MOOD_SCORE);
    return mood.isIntegralNumber() && mood.canConvertToInt() ? mood.intValue() : null;
  }
}
