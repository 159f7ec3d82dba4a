package org.evenkeel.wellness.recommendation.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Wording;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Offer.Recommendation;
import org.evenkeel.wellness.recommendation.Slot;
import org.jspecify.annotations.Nullable;

/** Puts names and texts to the ids of a decision. */
final class OfferAssembly {
  private static final String NOTHING_FITS =
      "Nothing in the library fits this moment and its limits. Doing nothing for now is fine.";
  private static final String NOTHING_NOW =
      "Nothing is suggested right now. Doing nothing for now is fine.";

  private OfferAssembly() {}

  static Offer assemble(
      Decision decision, List<Intervention> candidates, CommunicationStyle style) {
    Map<UUID, Intervention> byId =
        candidates.stream().collect(Collectors.toMap(Intervention::id, Function.identity()));
    List<Recommendation> shown =
        decision.slots().stream()
            .map(
                slot ->
                    shown(
                        slot,
                        Objects.requireNonNull(byId.get(slot.interventionId()), "a candidate"),
                        style))
            .toList();
    return new Offer(decision, shown, reason(candidates.isEmpty(), shown.isEmpty()));
  }

  private static @Nullable String reason(boolean noCandidates, boolean nothingShown) {
    if (noCandidates) {
      return NOTHING_FITS;
    }
    return nothingShown ? NOTHING_NOW : null;
  }

  private static Recommendation shown(
      Slot slot, Intervention intervention, CommunicationStyle style) {
    Wording wording = intervention.wording(style);
    return new Recommendation(
        intervention.id(),
        wording.name(),
        wording.shortDescription(),
        intervention.content().durationSeconds(),
        intervention.content().effortLevel(),
        intervention.approach(),
        slot.whyRecommended(),
        slot.predictedEffectiveness());
  }
}
