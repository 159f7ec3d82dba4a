package org.evenkeel.bandit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How activated a feeling is, -1 (worn out) to 1 (keyed up), after the arousal axis of the
 * circumplex model (Russell 1980). The numbers are our own reading of it; a word that is not here
 * counts as neither.
 */
final class Activation {
  private static final Map<String, Double> BY_EMOTION =
      Map.ofEntries(
          Map.entry("overwhelmed", 0.8),
          Map.entry("overwhelm", 0.8),
          Map.entry("anxious", 0.8),
          Map.entry("anxiety", 0.8),
          Map.entry("afraid", 0.8),
          Map.entry("fear", 0.8),
          Map.entry("panicked", 1.0),
          Map.entry("angry", 0.9),
          Map.entry("anger", 0.9),
          Map.entry("irritated", 0.6),
          Map.entry("frustrated", 0.6),
          Map.entry("stressed", 0.7),
          Map.entry("restless", 0.7),
          Map.entry("excited", 0.7),
          Map.entry("surprise", 0.5),
          Map.entry("disgust", 0.3),
          Map.entry("joy", 0.3),
          Map.entry("happy", 0.3),
          Map.entry("hopeful", 0.1),
          Map.entry("calm", -0.4),
          Map.entry("content", -0.2),
          Map.entry("sad", -0.5),
          Map.entry("sadness", -0.5),
          Map.entry("lonely", -0.4),
          Map.entry("bored", -0.5),
          Map.entry("numb", -0.7),
          Map.entry("hopeless", -0.6),
          Map.entry("ashamed", -0.2),
          Map.entry("guilty", -0.1),
          Map.entry("tired", -0.8),
          Map.entry("exhausted", -0.9));

  private Activation() {}

  static boolean knows(String emotion) {
    return BY_EMOTION.containsKey(emotion);
  }

  static double of(@Nullable String emotion) {
    return emotion == null ? 0 : BY_EMOTION.getOrDefault(emotion, 0.0);
  }
}
