package org.evenkeel.ml.bandit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /internal/recommendations}.
 *
 * @param slots 3 when absent
 * @param communicationStyle warm when absent
 */
record RecommendationRequest(
    @NotNull UUID userId,
    @Nullable @Min(1) @Max(3) Integer slots,
    @Nullable String communicationStyle,
    @NotNull @Valid ContextBody context,
    @NotNull @Size(max = 500) List<@NotNull @Valid CandidateBody> candidates) {
  /** Hides how the person is. */
  @Override
  public String toString() {
    return "RecommendationRequest[...]";
  }
}
