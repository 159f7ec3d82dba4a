package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A decision was shown to a person.
 *
 * @param source model or fallback
 * @param context feature name to value
 */
public record RecommendationsOffered(
    UUID decisionId,
    UUID userId,
    Instant offeredAt,
    String source,
    String policyVersion,
    @Nullable Long seed,
    Map<String, Double> context,
    List<OfferedCandidate> candidates,
    List<OfferedSlot> slots)
    implements Fact {
  public RecommendationsOffered {
    candidates = List.copyOf(candidates);
    slots = List.copyOf(slots);
    context = Map.copyOf(context);
  }
}
