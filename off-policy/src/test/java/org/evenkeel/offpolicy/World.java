package org.evenkeel.offpolicy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A world whose truth is known: five arms, a number of the moment, people who answer more or less
 * gladly than others. Rewards are 0 or 1.
 */
record World(SplittableRandom random, double modelShare) {
  static final int ARMS = 5;

  /**
   * One log of a world.
   *
   * @param people who choose
   * @param each how many choices each makes
   */
  List<LoggedChoice> log(int people, int each) {
    List<LoggedChoice> log = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      double gladness = 0.4 * random.nextDouble() - 0.2;
      for (int i = 0; i < each; i++) {
        log.add(choice(person, gladness));
      }
    }
    return log;
  }

  private LoggedChoice choice(int person, double gladness) {
    double moment = random.nextDouble();
    double[] scores = new double[ARMS];
    double[] logging = new double[ARMS];
    double sum = 0;
    for (int arm = 0; arm < ARMS; arm++) {
      scores[arm] = modelShare * chance(moment, arm) + (1 - modelShare) * random.nextDouble();
      logging[arm] = Math.exp(4 * chance(moment, (arm + 1) % ARMS));
      sum += logging[arm];
    }
    for (int arm = 0; arm < ARMS; arm++) {
      logging[arm] = 0.8 * logging[arm] / sum + 0.2 / ARMS;
    }
    int chosen = draw(logging);
    double reward = random.nextDouble() < chance(moment, chosen) + gladness ? 1 : 0;
    int[] arms = new int[ARMS];
    Arrays.setAll(arms, arm -> arm);
    return LoggedChoice.of(person, arms, scores, chosen, logging[chosen], reward);
  }

  /** Chance of a reward for the mean person, 0.25 to 0.75. */
  static double chance(double moment, int arm) {
    return 0.5 + 0.25 * Math.sin(2 * Math.PI * (moment + (double) arm / ARMS));
  }

  /** What the uniform policy is worth: the arms' sines cancel. */
  static double uniformWorth() {
    return 0.5;
  }

  /** What the greedy policy is worth where the model is the truth: by a fine sum over moments. */
  static double greedyWorth() {
    int steps = 100_000;
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      double best = 0;
      for (int arm = 0; arm < ARMS; arm++) {
        best = Math.max(best, chance((step + 0.5) / steps, arm));
      }
      sum += best / steps;
    }
    return sum;
  }

  private int draw(double[] odds) {
    double at = random.nextDouble();
    for (int i = 0; i < odds.length - 1; i++) {
      at -= odds[i];
      if (at < 0) {
        return i;
      }
    }
    return odds.length - 1;
  }
}
