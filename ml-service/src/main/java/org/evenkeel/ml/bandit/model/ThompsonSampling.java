package org.evenkeel.ml.bandit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Linear Thompson sampling (Agrawal and Goyal 2013) with known odds: 1,000 seeded draws from the
 * posterior estimate how often each arm is best, a uniform part of 0.1 is mixed in, and the arm is
 * drawn from exactly that distribution. So the logged propensity is the true one. A later slot does
 * the same among the arms whose approach is still free.
 */
final class ThompsonSampling {
  static final int SAMPLES = 1_000;
  static final double UNIFORM_PART = 0.1;

  private final float[][] sampledScores;
  private final Approach[] approaches;
  private final Draws draws;

  /** Draws the scores; one instance serves one decision. */
  ThompsonSampling(
      Posterior posterior, List<Features> features, List<Approach> approaches, long seed) {
    this.draws = new Draws(seed);
    this.approaches = approaches.toArray(Approach[]::new);
    Cholesky factor = posterior.factor();
    double[] mean = posterior.mean(factor);
    int arms = features.size();
    float[] expected = new float[arms];
    float[][] spread = new float[posterior.dimension()][arms];
    for (int arm = 0; arm < arms; arm++) {
      double[] x = features.get(arm).values();
      expected[arm] = (float) dot(mean, x);
      double[] y = factor.solve(x);
      for (int i = 0; i < y.length; i++) {
        spread[i][arm] = (float) y[i];
      }
    }
    this.sampledScores = sampled(expected, spread);
  }

  /** The choices of all slots; fewer when the approaches run out. */
  List<Choice> choices(int slots) {
    List<Choice> choices = new ArrayList<>();
    boolean[] open = new boolean[approaches.length];
    Arrays.fill(open, true);
    while (choices.size() < slots && count(open) > 0) {
      double[] propensities = propensities(open);
      int arm = draw(propensities);
      choices.add(new Choice(arm, propensities));
      for (int i = 0; i < open.length; i++) {
        open[i] &= approaches[i] != approaches[arm];
      }
    }
    return choices;
  }

  private double[] propensities(boolean[] open) {
    double[] propensities = new double[open.length];
    for (float[] scores : sampledScores) {
      propensities[best(scores, open)] += (1 - UNIFORM_PART) / SAMPLES;
    }
    int count = count(open);
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        propensities[i] += UNIFORM_PART / count;
      }
    }
    return propensities;
  }

  private int draw(double[] propensities) {
    double at = draws.uniform();
    int last = 0;
    for (int i = 0; i < propensities.length; i++) {
      if (propensities[i] > 0) {
        last = i;
        at -= propensities[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  private float[][] sampled(float[] expected, float[][] spread) {
    float[][] sampled = new float[SAMPLES][];
    for (int sample = 0; sample < SAMPLES; sample++) {
      float[] scores = expected.clone();
      for (float[] direction : spread) {
        float z = (float) draws.normal();
        for (int arm = 0; arm < scores.length; arm++) {
          scores[arm] += z * direction[arm];
        }
      }
      sampled[sample] = scores;
    }
    return sampled;
  }

  private static int best(float[] scores, boolean[] open) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (open[i] && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int count(boolean[] open) {
    int count = 0;
    for (boolean one : open) {
      count += one ? 1 : 0;
    }
    return count;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
