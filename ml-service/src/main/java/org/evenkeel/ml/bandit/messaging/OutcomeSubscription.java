package org.evenkeel.ml.bandit.messaging;

import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Reward;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.ml.bandit.application.LearningFromOutcome;
import org.evenkeel.ml.bandit.application.LessLike;
import org.evenkeel.ml.bandit.application.Observation;
import org.evenkeel.ml.bandit.application.Outcome;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for how interventions went. */
@Configuration(proxyBeanMethods = false)
class OutcomeSubscription {
  @Bean
  FactSubscription learntOutcomes(LearningFromOutcome learning) {
    return FactSubscription.of("ml-rewards")
        .on(Topics.WELLNESS_INTERVENTIONS)
        .handle(InterventionCompleted.class, (envelope, fact) -> learning.learn(completed(fact)))
        .handle(InterventionSkipped.class, (envelope, fact) -> learning.learn(skipped(fact)))
        .handle(InterventionLessLiked.class, (envelope, fact) -> learning.learn(lessLike(fact)))
        .build();
  }

  private static Outcome completed(InterventionCompleted fact) {
    return new Outcome(
        fact.userId(),
        fact.sessionId(),
        fact.interventionId(),
        fact.decisionId(),
        Observation.Kind.COMPLETED,
        Reward.ofRating(fact.effectivenessRating()),
        fact.occurredAt());
  }

  private static Outcome skipped(InterventionSkipped fact) {
    return new Outcome(
        fact.userId(),
        fact.sessionId(),
        fact.interventionId(),
        fact.decisionId(),
        Observation.Kind.SKIPPED,
        Reward.SKIPPED,
        fact.occurredAt());
  }

  /** A school that is not known here is a fault of the sender: the record is put aside. */
  private static LessLike lessLike(InterventionLessLiked fact) {
    return new LessLike(
        fact.userId(),
        fact.interventionId(),
        Approach.of(fact.therapeuticApproach()),
        fact.localDate(),
        fact.occurredAt());
  }
}
