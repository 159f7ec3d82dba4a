package org.evenkeel.ml.bandit.application;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Posterior;
import org.evenkeel.bandit.Prior;

/**
 * What is known about how interventions work for one person.
 *
 * @param recentRewards of the last five, newest last
 */
public record PersonState(Posterior posterior, List<Double> recentRewards) {
  public PersonState {
    recentRewards = List.copyOf(recentRewards);
  }

  /** Somebody who has not rated anything. */
  public static PersonState unknown(Prior prior) {
    return new PersonState(prior.posterior(), List.of());
  }

  /** The state after one more observation. */
  public PersonState learn(Observation.Kind kind, Features features, double reward) {
    Posterior learnt = posterior.learn(features.values(), reward);
    if (!kind.isOutcome()) {
      return new PersonState(learnt, recentRewards);
    }
    List<Double> recent = new ArrayList<>(recentRewards);
    recent.add(reward);
    int surplus = Math.max(0, recent.size() - Moment.RECENT);
    return new PersonState(learnt, recent.subList(surplus, recent.size()));
  }
}
