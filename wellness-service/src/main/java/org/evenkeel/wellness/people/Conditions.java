package org.evenkeel.wellness.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads contraindication codes out of what people call their conditions. Only the codes are kept:
 * the words are theirs and stay with auth-service. When in doubt a code is set, because the cost is
 * one suggestion less.
 */
final class Conditions {
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("panic", List.of("panic")),
          Map.entry("trauma", List.of("ptsd", "trauma", "flashback", "abuse")),
          Map.entry("dissociation", List.of("dissociat", "depersonal", "dereal")),
          Map.entry("psychosis", List.of("psychosis", "psychotic", "schizo")),
          Map.entry("heart_condition", List.of("heart", "cardiac", "arrhythmia", "pots")),
          Map.entry("breathing_condition", List.of("asthma", "copd", "lung")),
          Map.entry("cold_sensitivity", List.of("raynaud", "cold urticaria", "cold intolerance")),
          Map.entry("eating_disorder", List.of("eating disorder", "anorexia", "bulimia", "arfid")),
          Map.entry(
              "limited_mobility",
              List.of("wheelchair", "mobility", "paraly", "multiple sclerosis", "arthritis")),
          Map.entry("balance_problem", List.of("vertigo", "balance", "dizziness", "meniere")),
          Map.entry("muscle_or_joint_injury", List.of("injury", "hypermobil", "ehlers")),
          Map.entry("misophonia", List.of("misophonia", "hyperacusis")),
          Map.entry("skin_condition", List.of("eczema", "psoriasis", "dermatitis")));

  private Conditions() {}

  static Set<String> codes(List<String> stated) {
    return stated.stream()
        .map(words -> words.toLowerCase(Locale.ROOT))
        .flatMap(
            words ->
                WORDS.entrySet().stream()
                    .filter(code -> code.getValue().stream().anyMatch(words::contains))
                    .map(Map.Entry::getKey))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every code that can follow from a profile. */
  static Set<String> known() {
    return WORDS.keySet();
  }
}
