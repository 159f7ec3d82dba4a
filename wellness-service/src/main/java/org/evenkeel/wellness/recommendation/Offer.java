package org.evenkeel.wellness.recommendation;

import java.util.List;
import java.util.UUID;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Level;
import org.jspecify.annotations.Nullable;

/**
 * A decision ready to be shown, not yet recorded.
 *
 * @param reason why nothing is offered; null when something is
 */
public record Offer(
    Decision decision, List<Recommendation> recommendations, @Nullable String reason) {

  public Offer {
    recommendations = List.copyOf(recommendations);
  }

  /** An intervention as it is offered, in the person's style. */
  public record Recommendation(
      UUID interventionId,
      String name,
      String shortDescription,
      int durationSeconds,
      Level effortLevel,
      Approach therapeuticApproach,
      String whyRecommended,
      double predictedEffectiveness) {}
}
