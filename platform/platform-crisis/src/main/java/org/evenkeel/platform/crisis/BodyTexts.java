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
 * properties, so that nothing can be forgotten. A body that is not JSON counts as one text.
 *
 * @param readable whether the body is JSON
 */
record BodyTexts(ScreeningInput input, boolean readable) {

  private static final String MOOD_SCORE = "mood_score";

  static BodyTexts of(byte[] body) {
    try {
      JsonNode root = Json.mapper().readTree(body);
      List<String> texts = new ArrayList<>();
      collect(root, texts);
      return new BodyTexts(new ScreeningInput(texts, moodScore(root)), true);
    } catch (JacksonException e) {
      return new BodyTexts(ScreeningInput.of(new String(body, StandardCharsets.UTF_8)), false);
    }
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

  private static @Nullable Integer moodScore(JsonNode root) {
    JsonNode mood = root.path(MOOD_SCORE);
    return mood.isIntegralNumber() && mood.canConvertToInt() ? mood.intValue() : null;
  }
}
