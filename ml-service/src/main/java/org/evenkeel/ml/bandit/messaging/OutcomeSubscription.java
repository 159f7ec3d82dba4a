package org.evenkeel.ml.bandit.messaging;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.ml.bandit.application.LearningFromOutcome;
import org.evenkeel.ml.bandit.application.Outcome;
import org.evenkeel.ml.bandit.model.Reward;
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
        .build();
  }

  private static Outcome completed(InterventionCompleted fact) {
    return new Outcome(
        fact.userId(),
        fact.sessionId(),
        fact.interventionId(),
        fact.decisionId(),
        Reward.ofRating(fact.effectivenessRating()),
        fact.occurredAt());
  }

  private static Outcome skipped(InterventionSkipped fact) {
    return new Outcome(
        fact.userId(),
        fact.sessionId(),
        fact.interventionId(),
        fact.decisionId(),
        Reward.SKIPPED,
        fact.occurredAt());
  }
}
