package org.evenkeel.ml.bandit.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.bandit.Contribution;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Slot;
import org.evenkeel.bandit.Weighed;
import org.evenkeel.ml.bandit.application.Recommended;

/**
 * A decision as wellness-service gets it.
 *
 * @param chosen fewer than asked for where nothing more is worth its burden; may be empty
 * @param nothing how doing nothing fared
 */
record RecommendationResponse(
    UUID decisionId,
    String policyVersion,
    long seed,
    Map<String, Double> context,
    List<Candidate> candidates,
    List<Chosen> chosen,
    NothingBody nothing) {

  /** A candidate with its odds of the first slot. */
  record Candidate(
      UUID interventionId,
      double predictedEffectiveness,
      double propensity,
      List<ContributionBody> contributions) {}

  /** What a named part of the model adds to the score. */
  record ContributionBody(String feature, double effect) {}

  /** One recommendation. */
  record Chosen(
      int slot,
      UUID interventionId,
      double propensity,
      double predictedEffectiveness,
      String whyRecommended) {}

  /**
   * How doing nothing fared.
   *
   * @param value what it counts as, in units of the reward
   * @param propensity its probability in the first slot
   */
  record NothingBody(double value, double propensity) {}

  static RecommendationResponse of(Recommended recommended) {
    Decision decision = recommended.decision();
    return new RecommendationResponse(
        recommended.decisionId(),
        decision.policyVersion(),
        decision.seed(),
        decision.moment().numbers(),
        decision.candidates().stream().map(RecommendationResponse::candidate).toList(),
        decision.slots().stream().map(RecommendationResponse::chosen).toList(),
        new NothingBody(decision.nothing().value(), decision.nothing().propensities().getFirst()));
  }

  private static Candidate candidate(Weighed weighed) {
    return new Candidate(
        weighed.arm().interventionId(),
        weighed.predictedEffectiveness(),
        weighed.propensities().isEmpty() ? 0 : weighed.propensities().getFirst(),
        weighed.contributions().stream().map(RecommendationResponse::contribution).toList());
  }

  private static ContributionBody contribution(Contribution contribution) {
    return new ContributionBody(contribution.term().wireName(), contribution.effect());
  }

  private static Chosen chosen(Slot slot) {
    return new Chosen(
        slot.number(),
        slot.chosen().arm().interventionId(),
        slot.propensity(),
        slot.chosen().predictedEffectiveness(),
        slot.why());
  }
}
