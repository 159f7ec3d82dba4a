package org.evenkeel.offpolicy;

/**
 * How much of a log speaks about a policy. A weight is the policy's odds of the logged choice over
 * the odds it was made with.
 *
 * @param effectiveSampleSize (sum w)^2 / sum w^2 over choices (Kish 1965), 0 when all weights are
 * @param effectivePeople the same over each person's sum of weights: how many people carry it
 * @param mean near 1 when the logged odds are true
 * @param most the largest
 */
public record Weights(
    double effectiveSampleSize, double effectivePeople, double mean, double most) {

  /** The effective size of weights. */
  static double effective(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
