package org.evenkeel.ml.bandit.application;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.ml.bandit.model.Features;
import org.evenkeel.ml.bandit.model.Moment;
import org.evenkeel.ml.bandit.model.Posterior;
import org.evenkeel.ml.bandit.model.Prior;

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
  public static PersonState unknown() {
    return new PersonState(Prior.posterior(), List.of());
  }

  public PersonState learn(Features features, double reward) {
    List<Double> recent = new ArrayList<>(recentRewards);
    recent.add(reward);
    int surplus = Math.max(0, recent.size() - Moment.RECENT);
    return new PersonState(
        posterior.learn(features, reward), recent.subList(surplus, recent.size()));
  }
}
