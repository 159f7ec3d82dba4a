package org.evenkeel.bench.bandit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.LearningPopulation.Seen;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Policy;
import org.evenkeel.bandit.Posterior;
import org.evenkeel.bandit.Prior;

/**
 * The shipped policy with one prior, for one person or, fully pooled, for all as if they were one.
 */
final class Advisor {
  private final Prior prior;
  private final List<Seen> seen = new ArrayList<>();
  private Posterior posterior;

  Advisor(Prior prior) {
    this(prior, prior.posterior());
  }

  private Advisor(Prior prior, Posterior posterior) {
    this.prior = prior;
    this.posterior = posterior;
  }

  /**
   * The baseline of every person of their own: nothing is known of anybody else, weights may be
   * anything of the size of a reward.
   */
  static Advisor unpooled() {
    int columns = Prior.stated().means().size();
    List<Double> means = new ArrayList<>(Collections.nCopies(columns, 0.0));
    means.set(0, 0.5);
    List<Double> variances = Collections.nCopies(columns, 0.05);
    return new Advisor(new Prior("unpooled", means, variances, Map.of()));
  }

  /** All that people did, learnt as one person's. */
  static Advisor pooled(Prior prior, List<List<Seen>> people) {
    Posterior everybody = prior.posterior();
    for (List<Seen> person : people) {
      for (Seen one : person) {
        everybody =
            everybody.learn(
                Features.logged(one.features().values(), one.interventionId(), prior).values(),
                one.reward());
      }
    }
    return new Advisor(prior, everybody);
  }

  /** The first offer; empty for nothing now. */
  Optional<Arm> advise(Moment moment, List<Arm> candidates, long seed) {
    Decision decision =
        Policy.decide(prior, posterior, moment, candidates, 1, CommunicationStyle.DIRECT, seed);
    return decision.slots().stream().findFirst().map(slot -> slot.chosen().arm());
  }

  void learn(Moment moment, Arm arm, double reward) {
    Features features = Features.of(moment, arm, prior);
    seen.add(new Seen(arm.interventionId(), features, reward));
    posterior = posterior.learn(features.values(), reward);
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }
}
