package org.evenkeel.wellness.recommendation.messaging;

import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.contracts.wellness.OfferedCandidate;
import org.evenkeel.contracts.wellness.OfferedSlot;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.application.OfferEvents;
import org.springframework.stereotype.Component;

/** Publishes RecommendationsOffered. */
@Component
class OutboxOfferEvents implements OfferEvents {
  private final Outbox outbox;

  OutboxOfferEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void offered(Decision decision) {
    outbox.publish(decision.userId(), fact(decision));
  }

  static RecommendationsOffered fact(Decision decision) {
    return new RecommendationsOffered(
        decision.id(),
        decision.userId(),
        decision.offeredAt(),
        decision.source().wireName(),
        decision.policyVersion(),
        decision.seed(),
        features(decision.context()),
        decision.candidates().stream()
            .map(
                weighed ->
                    new OfferedCandidate(
                        weighed.interventionId(),
                        weighed.predictedEffectiveness(),
                        weighed.propensity()))
            .toList(),
        decision.slots().stream()
            .map(
                slot ->
                    new OfferedSlot(
                        slot.slot(),
                        slot.interventionId(),
                        slot.propensity(),
                        slot.predictedEffectiveness()))
            .toList());
  }

  /** As numbers; a word becomes a feature of its own with the value 1. */
  private static Map<String, Double> features(MomentContext context) {
    Map<String, Double> features = new TreeMap<>();
    features.put("energy_level", (double) context.energyLevel());
    features.put("hour_of_day", (double) context.hourOfDay());
    features.put("adhd", context.adhd() ? 1.0 : 0.0);
    features.put("autism_spectrum", context.autismSpectrum() ? 1.0 : 0.0);
    if (context.emotion() != null) {
      features.put("emotion=" + context.emotion(), 1.0);
    }
    if (context.anxietyLevel() != null) {
      features.put("anxiety_level", context.anxietyLevel().doubleValue());
    }
    if (context.timeAvailableMinutes() != null) {
      features.put("time_available_minutes", context.timeAvailableMinutes().doubleValue());
    }
    context.recentEffectiveness().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .ifPresent(mean -> features.put("recent_effectiveness", mean));
    return features;
  }
}
