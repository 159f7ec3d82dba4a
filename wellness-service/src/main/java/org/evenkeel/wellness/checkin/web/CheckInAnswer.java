package org.evenkeel.wellness.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.wellness.checkin.application.OpenCheckIn;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Source;
import org.jspecify.annotations.Nullable;

/** Answer of {@code POST /checkins}. Help for a person in danger comes first. */
record CheckInAnswer(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    CheckInView checkin,
    List<Offer.Recommendation> recommendations,
    Source recommendationSource,
    UUID decisionId) {

  static CheckInAnswer of(OpenCheckIn stored, Offer offer, Screening screening) {
    return new CheckInAnswer(
        screening.crisisAlert(),
        screening.resourcesView().orElse(null),
        CheckInView.of(stored),
        offer.recommendations(),
        offer.decision().source(),
        offer.decision().id());
  }
}
