package org.evenkeel.crisis.service.risk.model;

import java.util.Map;
import java.util.stream.Stream;

/** How intense the painful feelings in a text are, from what an emotion model read in it. */
public final class Distress {

  private Distress() {}

  /**
   * 0 to 1. Both must be strong: one of the painful feelings, and the sentiment of the whole text;
   * a text that is glad about an end of sadness is not in distress.
   *
   * @param probabilities emotion to calibrated probability
   * @param sentiment -1 to 1
   */
  public static double of(Map<String, Double> probabilities, double sentiment) {
    double feeling =
        Stream.of("sadness", "fear", "anxiety")
            .mapToDouble(emotion -> probabilities.getOrDefault(emotion, 0.0))
            .max()
            .orElse(0);
    return Math.clamp(Math.min(feeling, (1 - sentiment) / 2), 0, 1);
  }
}
