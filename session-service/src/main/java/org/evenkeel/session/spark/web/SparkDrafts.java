package org.evenkeel.session.spark.web;

import java.util.Map;
import java.util.Set;

/** What a draft can hold, by the step it is for: the fields of that step's request. */
final class SparkDrafts {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "perception", Set.of("selected_reframes", "custom_thought"),
          "affect", Set.of("emotions", "intensity"),
          "response", Set.of("chosen_response", "coping"),
          "key_result", Set.of("key_result", "intensity_after"));

  private SparkDrafts() {}

  static Set<String> fieldsOf(String step) {
    return FIELDS.getOrDefault(step, Set.of());
  }
}
