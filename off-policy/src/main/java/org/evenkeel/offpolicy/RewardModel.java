package org.evenkeel.offpolicy;

import java.util.List;

/**
 * What a choice is expected to bring: {@code a + b * score + effect of the arm}, between the least
 * and the most reward seen. The logging model's score is calibrated to the rewards by least
 * squares, and an arm's effect is the mean of what remains, drawn towards zero as if {@value
 * #PRIOR_CHOICES} more choices of the arm had shown none; both in turns until they settle.
 */
final class RewardModel {
  private static final double PRIOR_CHOICES = 10;
  private static final int TURNS = 20;

  private final double[] effects;
  private double level;
  private double slope;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  private RewardModel(int arms) {
    this.effects = new double[arms];
  }

  /**
   * The model of some choices.
   *
   * @param seen at least one
   */
  static RewardModel learn(List<LoggedChoice> seen) {
    RewardModel model =
        new RewardModel(
            1 + seen.stream().mapToInt(choice -> choice.arm(choice.chosen())).max().orElseThrow());
    for (LoggedChoice choice : seen) {
      model.least = Math.min(model.least, choice.reward());
      model.most = Math.max(model.most, choice.reward());
    }
    for (int turn = 0; turn < TURNS; turn++) {
      model.calibrate(seen);
      model.findEffects(seen);
    }
    return model;
  }

  /** The expected reward of an arm of this choice, by its index. */
  double expect(LoggedChoice choice, int index) {
    int arm = choice.arm(index);
    double effect = arm < effects.length ? effects[arm] : 0;
    return Math.clamp(level + slope * choice.score(index) + effect, least, most);
  }

  private void calibrate(List<LoggedChoice> seen) {
    double meanScore = 0;
    double meanRest = 0;
    for (LoggedChoice choice : seen) {
      meanScore += choice.score(choice.chosen()) / seen.size();
      meanRest += (choice.reward() - effects[choice.arm(choice.chosen())]) / seen.size();
    }
    double together = 0;
    double spread = 0;
    for (LoggedChoice choice : seen) {
      double score = choice.score(choice.chosen()) - meanScore;
      double rest = choice.reward() - effects[choice.arm(choice.chosen())] - meanRest;
      together += score * rest;
      spread += score * score;
    }
    slope = spread > 1e-9 * seen.size() ? together / spread : 0;
    level = meanRest - slope * meanScore;
  }

  private void findEffects(List<LoggedChoice> seen) {
    double[] sums = new double[effects.length];
    int[] counts = new int[effects.length];
    for (LoggedChoice choice : seen) {
      int arm = choice.arm(choice.chosen());
      sums[arm] += choice.reward() - level - slope * choice.score(choice.chosen());
      counts[arm]++;
    }
    for (int arm = 0; arm < effects.length; arm++) {
      effects[arm] = sums[arm] / (counts[arm] + PRIOR_CHOICES);
    }
  }
}
