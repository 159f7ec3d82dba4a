package org.evenkeel.offpolicy;

/**
 * One choice as it was logged: of one decision, or of one slot of a decision given the slots before
 * it.
 */
public final class LoggedChoice {
  private final int person;
  private final int[] arms;
  private final double[] scores;
  private final int chosen;
  private final double propensity;
  private final double reward;

  private LoggedChoice(
      int person, int[] arms, double[] scores, int chosen, double propensity, double reward) {
    this.person = person;
    this.arms = arms;
    this.scores = scores;
    this.chosen = chosen;
    this.propensity = propensity;
    this.reward = reward;
  }

  /**
   * A choice.
   *
   * @param person number of whose choice it was; choices of one person are not independent
   * @param arms numbers (0 or more) of the arms that could be chosen, each with odds above zero
   * @param scores what the logging model expected of each arm, as {@code arms}; any scale
   * @param chosen index of the chosen arm in {@code arms}
   * @param propensity odds of the chosen arm, above 0 to 1; anything else makes a judgement refuse
   * @param reward finite
   * @throws IllegalArgumentException when the parts do not fit each other
   */
  public static LoggedChoice of(
      int person, int[] arms, double[] scores, int chosen, double propensity, double reward) {
    if (arms.length != scores.length || chosen < 0 || chosen >= arms.length) {
      throw new IllegalArgumentException("a choice has a score for each arm and chose one of them");
    }
    for (int i = 0; i < arms.length; i++) {
      if (arms[i] < 0 || !Double.isFinite(scores[i])) {
        throw new IllegalArgumentException("arms are numbered from 0 and their scores are finite");
      }
    }
    if (!Double.isFinite(reward)) {
      throw new IllegalArgumentException("a reward is finite");
    }
    return new LoggedChoice(person, arms.clone(), scores.clone(), chosen, propensity, reward);
  }

  public int person() {
    return person;
  }

  /** How many arms could be chosen. */
  public int size() {
    return arms.length;
  }

  /**
   * The number of an arm.
   *
   * @param index from 0 to {@link #size()} - 1
   */
  public int arm(int index) {
    return arms[index];
  }

  /**
   * What the logging model expected of an arm.
   *
   * @param index from 0 to {@link #size()} - 1
   */
  public double score(int index) {
    return scores[index];
  }

  /** Index of the chosen arm. */
  public int chosen() {
    return chosen;
  }

  public double propensity() {
    return propensity;
  }

  public double reward() {
    return reward;
  }

  /** Whether the choice may be weighted: NaN, zero, negative and above one may not. */
  boolean weighable() {
    return propensity > 0 && propensity <= 1 + 1e-9;
  }
}
