package org.evenkeel.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same sampling over arms that share nothing: a posterior an arm. For problems with few arms
 * and much traffic; people's recommendations share one posterior instead ({@link Policy}). Not safe
 * for several threads.
 */
public final class ArmPolicy {
  private final List<Posterior> arms;
  private final Thompson.Settings settings;

  /**
   * A policy that knows nothing.
   *
   * @param arms how many
   * @param unknown what is believed of each before anything was learnt
   */
  public ArmPolicy(int arms, Posterior unknown, Thompson.Settings settings) {
    this.arms = new ArrayList<>(Collections.nCopies(arms, unknown));
    this.settings = settings;
  }

  /** A choice and its odds. */
  public record Chosen(int arm, double propensity) {}

  /** Chooses for these features; the same state and seed choose the same. */
  public Chosen choose(double[] x, long seed) {
    int count = arms.size();
    float[] expected = new float[count];
    float[][] spread = new float[count][count];
    for (int arm = 0; arm < count; arm++) {
      expected[arm] = (float) arms.get(arm).expected(x);
      spread[arm][arm] = (float) arms.get(arm).deviation(x);
    }
    boolean[] open = new boolean[count];
    Arrays.fill(open, true);
    int[] groups = IntStream.range(0, count).toArray();
    Thompson thompson = new Thompson(expected, spread, groups, settings, seed);
    double[] odds = thompson.odds(open, Thompson.NO_NOTHING);
    int arm = thompson.draw(odds);
    return new Chosen(arm, odds[arm]);
  }

  /** Learns what came of a choice. */
  public void learn(int arm, double[] x, double reward) {
    arms.set(arm, arms.get(arm).learn(x, reward));
  }

  /** What is believed of an arm. */
  public Posterior arm(int arm) {
    return arms.get(arm);
  }
}
