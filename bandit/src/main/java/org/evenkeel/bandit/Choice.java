package org.evenkeel.bandit;

/** One slot's draw: which arm or nothing, and the odds that every arm and nothing had in it. */
final class Choice {
  private final int drawn;
  private final double[] odds;

  Choice(int drawn, double[] odds) {
    this.drawn = drawn;
    this.odds = odds;
  }

  /** Whether the list ends here. */
  boolean isNothing() {
    return drawn == odds.length - 1;
  }

  int arm() {
    return drawn;
  }

  double propensity() {
    return odds[drawn];
  }

  double propensity(int other) {
    return odds[other];
  }

  double propensityOfNothing() {
    return odds[odds.length - 1];
  }
}
