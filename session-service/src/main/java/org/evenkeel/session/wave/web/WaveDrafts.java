package org.evenkeel.session.wave.web;

import java.util.Map;
import java.util.Set;

/** What a draft can hold, by the step it is for: the fields of that step's request. */
final class WaveDrafts {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "acknowledge", Set.of("acknowledgement"),
          "accept", Set.of("statements"),
          "act", Set.of("actions", "intensity_after"));

  private WaveDrafts() {}

  static Set<String> fieldsOf(String step) {
    return FIELDS.getOrDefault(step, Set.of());
  }
}
