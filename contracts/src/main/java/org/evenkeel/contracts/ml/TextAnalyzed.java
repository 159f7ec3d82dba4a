package org.evenkeel.contracts.ml;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A text was analysed.
 *
 * @param sourceType checkin or journal
 * @param confidence calibrated probability of the primary emotion, 0 to 1
 * @param sentiment -1 to 1
 * @param probabilities label to calibrated probability
 * @param dangerProbability that the writer is in danger, 0 to 1, by a classifier trained for it;
 *     null where none runs. It may raise what the floor found and never lowers it
 * @param dangerModelVersion of that classifier
 */
public record TextAnalyzed(
    UUID userId,
    String sourceType,
    UUID sourceId,
    int sourceVersion,
    String modelVersion,
    @Nullable String emotionPrimary,
    @Nullable String emotionSecondary,
    double confidence,
    double sentiment,
    Map<String, Double> probabilities,
    Instant analyzedAt,
    @Nullable Double dangerProbability,
    @Nullable String dangerModelVersion)
    implements Fact {
  public TextAnalyzed {
    probabilities = Map.copyOf(probabilities);
  }
}
