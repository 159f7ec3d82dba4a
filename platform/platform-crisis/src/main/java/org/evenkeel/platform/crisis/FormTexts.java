package org.evenkeel.platform.crisis;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the fields of a form say beside its recording, names of fields too.
 *
 * @param texts empty for a form that cannot be read
 */
record FormTexts(List<String> texts) {

  FormTexts {
    texts = List.copyOf(texts);
  }

  static FormTexts of(HttpServletRequest request) {
    try {
      List<String> texts = new ArrayList<>();
      for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
        texts.add(field.getKey());
        texts.addAll(Arrays.asList(field.getValue()));
      }
      return new FormTexts(texts);
    } catch (IllegalStateException e) {
      // Whoever reads the form next refuses it, and the refusal carries help.
      return new FormTexts(List.of());
    }
  }

  /** As one body, to tell it from others. */
  byte[] bytes() {
    return String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "FormTexts[" + texts.size() + "]";
  }
}
