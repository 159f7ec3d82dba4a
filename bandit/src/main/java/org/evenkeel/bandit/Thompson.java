package org.evenkeel.bandit;

import java.util.Arrays;

/**
 * Linear Thompson sampling (Agrawal and Goyal 2013) with known odds: seeded draws from the
 * posterior estimate how often each arm is best, a uniform part is mixed in, and the arm is drawn
 * from exactly that distribution. So the logged propensity is the true one. Draws come in pairs,
 * one the mirror of the other, which halves the work and evens out the estimate. "Nothing" takes
 * part with a value that is known: it has no uniform part, because there is nothing to find out
 * about it.
 */
public final class Thompson {
  /** Value of "nothing" where it does not take part. */
  public static final float NO_NOTHING = Float.NEGATIVE_INFINITY;

  private final Settings settings;
  private final Draws draws;
  private final int[] groups;

  private final int samples;
  private final int count;

  /** By draw and group, the best arm of the group and its score, one draw after the other. */
  private final int[] bestArms;

  private final float[] bestScores;

  /**
   * How much is drawn and explored.
   *
   * @param samples draws from the posterior, an even number
   * @param spread what the posterior's deviation is multiplied by: 1 is Thompson sampling as first
   *     described, less explores less
   * @param uniformPart share of decisions that is drawn uniformly, 0 to 1
   */
  public record Settings(int samples, double spread, double uniformPart) {}

  /**
   * Draws the scores; one instance serves one decision.
   *
   * @param expected score of every arm
   * @param spread what each independent standard normal number adds to the score of every arm
   * @param groups of every arm, from 0; a group is open or taken as a whole
   */
  public Thompson(float[] expected, float[][] spread, int[] groups, Settings settings, long seed) {
    this.settings = settings;
    this.draws = new Draws(seed);
    this.groups = groups.clone();
    this.samples = settings.samples() / 2 * 2;
    this.count = Arrays.stream(groups).max().orElse(-1) + 1;
    this.bestArms = new int[samples * count];
    this.bestScores = new float[samples * count];
    Arrays.fill(bestScores, Float.NEGATIVE_INFINITY);
    sample(expected, spread);
  }

  /**
   * The odds of every arm, and last the odds of "nothing"; together 1.
   *
   * @param open groups that may be chosen from, at least one that has an arm
   * @param nothing what doing nothing is worth
   */
  public double[] odds(boolean[] open, float nothing) {
    int arms = groups.length;
    // counted and divided once, so that rounding never makes more than certainty of them
    int[] wins = new int[arms + 1];
    for (int sample = 0; sample < samples; sample++) {
      wins[best(sample, open, nothing)]++;
    }
    double[] odds = new double[arms + 1];
    for (int i = 0; i <= arms; i++) {
      odds[i] = (1 - settings.uniformPart()) * wins[i] / samples;
    }
    int left = 0;
    for (int group : groups) {
      left += open[group] ? 1 : 0;
    }
    for (int i = 0; i < arms; i++) {
      if (open[groups[i]]) {
        odds[i] += settings.uniformPart() / left;
      }
    }
    return odds;
  }

  /** Draws one by its odds. */
  public int draw(double[] odds) {
    double at = draws.uniform();
    int last = 0;
    for (int i = 0; i < odds.length; i++) {
      if (odds[i] > 0) {
        last = i;
        at -= odds[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  private int best(int sample, boolean[] open, float nothing) {
    int best = groups.length;
    float most = nothing;
    for (int group = 0; group < count; group++) {
      int at = sample * count + group;
      if (open[group] && bestScores[at] > most) {
        best = bestArms[at];
        most = bestScores[at];
      }
    }
    return best;
  }

  private void sample(float[] expected, float[][] spread) {
    Normals normals = new Normals(draws);
    float scale = (float) settings.spread();
    int arms = expected.length;
    float[] off = new float[arms];
    for (int pair = 0; pair < samples; pair += 2) {
      Arrays.fill(off, 0);
      for (float[] direction : spread) {
        float z = scale * normals.next();
        for (int arm = 0; arm < arms; arm++) {
          off[arm] += z * direction[arm];
        }
      }
      noteBest(pair, expected, off);
    }
  }

  /** Of a draw and of its mirror. */
  private void noteBest(int pair, float[] expected, float[] off) {
    int first = pair * count;
    int second = first + count;
    for (int arm = 0; arm < off.length; arm++) {
      int at = first + groups[arm];
      float score = expected[arm] + off[arm];
      if (score > bestScores[at]) {
        bestScores[at] = score;
        bestArms[at] = arm;
      }
      int mirror = second + groups[arm];
      float mirrored = expected[arm] - off[arm];
      if (mirrored > bestScores[mirror]) {
        bestScores[mirror] = mirrored;
        bestArms[mirror] = arm;
      }
    }
  }
}
