package org.evenkeel.wellness.insight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model read out of one version of a text.
 *
 * @param sourceVersion version of the text it read
 * @param confidence calibrated probability of the primary emotion, 0 to 1
 * @param sentiment -1 to 1
 * @param probabilities emotion to calibrated probability
 */
public record TextInsight(
    UUID userId,
    UUID sourceId,
    int sourceVersion,
    String modelVersion,
    @Nullable String emotionPrimary,
    @Nullable String emotionSecondary,
    double confidence,
    double sentiment,
    Map<String, Double> probabilities,
    Instant analyzedAt) {

  public TextInsight {
    probabilities = Map.copyOf(probabilities);
  }

  /** Hides what was read out of the text. */
  @Override
  public String toString() {
    return "TextInsight[" + sourceId + " v" + sourceVersion + "]";
  }
}
