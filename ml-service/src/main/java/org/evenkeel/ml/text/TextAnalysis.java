package org.evenkeel.ml.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model found in a text. It holds nothing of the text itself.
 *
 * @param probabilities calibrated probability of every served emotion, 0 to 1
 * @param predicted emotions whose probability reaches their threshold
 * @param primary the likeliest predicted emotion; neutral when none is predicted
 * @param secondary the next likeliest predicted emotion
 * @param goEmotions which of the 28 labels of GoEmotions reach their thresholds, in the data set's
 *     order; always empty where the model has no heads for them
 * @param sentiment P(positive) - P(negative), -1 to 1
 */
public record TextAnalysis(
    String modelVersion,
    Map<Emotion, Double> probabilities,
    Set<Emotion> predicted,
    Emotion primary,
    @Nullable Emotion secondary,
    List<String> goEmotions,
    double sentiment) {
  public TextAnalysis {
    probabilities = Map.copyOf(probabilities);
    predicted = Set.copyOf(predicted);
    goEmotions = List.copyOf(goEmotions);
  }

  /** Probability of the primary emotion, 0 to 1. */
  public double confidence() {
    return probabilities.getOrDefault(primary, 0.0);
  }
}
