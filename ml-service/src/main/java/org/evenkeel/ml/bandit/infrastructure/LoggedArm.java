package org.evenkeel.ml.bandit.infrastructure;

import java.util.List;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.Weighed;

/**
 * A candidate in the log: the arm as it was, so that its features can be made again.
 *
 * @param propensities one a slot
 */
record LoggedArm(Arm arm, double score, List<Double> propensities) {
  LoggedArm {
    propensities = List.copyOf(propensities);
  }

  static LoggedArm of(Weighed weighed) {
    return new LoggedArm(weighed.arm(), weighed.score(), weighed.propensities());
  }
}
