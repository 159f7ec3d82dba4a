package org.evenkeel.ml.bandit.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.stereotype.Component;

/**
 * What offers were worth, beside what was expected of them just before: where the means drift
 * apart, predictions are no longer calibrated.
 */
@Component
class RewardMeters {

  private static final double[] LIMITS = {0.2, 0.4, 0.6, 0.8, 1};

  private final DistributionSummary came;
  private final DistributionSummary expected;

  RewardMeters(MeterRegistry meters) {
    this.came = summary("ml.reward", "rewards of offers that were learnt from, 0 to 1", meters);
    this.expected = summary("ml.reward.expected", "what was expected of the same offers", meters);
  }

  /**
   * Counts one, once the transaction has committed.
   *
   * @param reward 0 to 1
   * @param before the prediction of the state that did not know it yet; cut to 0 to 1
   */
  void learnt(double reward, double before) {
    AfterCommit.run(
        () -> {
          came.record(Math.clamp(reward, 0, 1));
          expected.record(Math.clamp(before, 0, 1));
        });
  }

  private static DistributionSummary summary(String name, String what, MeterRegistry meters) {
    return DistributionSummary.builder(name)
        .description(what)
        .serviceLevelObjectives(LIMITS)
        .register(meters);
  }
}
