package org.evenkeel.session.library;

import java.util.Set;

/** The words entries are sorted by. */
final class Vocabulary {

  /** The tag of what is simple enough for when it is worst. */
  static final String GROUNDING = "grounding";

  static final Set<String> TAGS =
      Set.of(
          GROUNDING,
          "acceptance",
          "body",
          "breath",
          "communication",
          "control",
          "creative",
          "defusion",
          "facts",
          "movement",
          "neurodivergent",
          "perspective",
          "problem-solving",
          "rest",
          "self-compassion",
          "senses",
          "social",
          "time",
          "values");

  /** Codes of wellness-service's library/contraindications.yaml, which says what each means. */
  static final Set<String> CONTRAINDICATIONS =
      Set.of(
          "panic",
          "trauma",
          "dissociation",
          "psychosis",
          "heart_condition",
          "breathing_condition",
          "cold_sensitivity",
          "eating_disorder",
          "limited_mobility",
          "balance_problem",
          "muscle_or_joint_injury",
          "misophonia",
          "skin_condition");

  static final Set<String> APPROACHES =
      Set.of(
          "CBT",
          "DBT",
          "ACT",
          "mindfulness",
          "self_compassion",
          "sensory",
          "physical",
          "savoring",
          "grief");

  private Vocabulary() {}
}
