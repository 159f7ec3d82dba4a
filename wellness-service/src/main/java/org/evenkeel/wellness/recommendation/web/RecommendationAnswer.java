package org.evenkeel.wellness.recommendation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Source;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /interventions/recommendations}.
 *
 * @param reason why the list is empty
 */
record RecommendationAnswer(
    UUID decisionId,
    Source source,
    List<Offer.Recommendation> recommendations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  static RecommendationAnswer of(Offer offer, Screening screening) {
    return new RecommendationAnswer(
        offer.decision().id(),
        offer.decision().source(),
        offer.recommendations(),
        offer.reason(),
        screening.crisisAlert(),
        screening.resourcesView().orElse(null));
  }
}
