package org.evenkeel.ml.bandit.model;

/** One slot's draw: which arm, and the odds every arm had in this slot. */
final class Choice {
  private final int arm;
  private final double[] propensities;

  Choice(int arm, double[] propensities) {
    this.arm = arm;
    this.propensities = propensities;
  }

  int arm() {
    return arm;
  }

  double propensity() {
    return propensities[arm];
  }

  double propensity(int other) {
    return propensities[other];
  }
}
