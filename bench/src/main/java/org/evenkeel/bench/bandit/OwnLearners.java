package org.evenkeel.bench.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.evenkeel.bandit.ArmPolicy;
import org.evenkeel.bandit.Posterior;
import org.evenkeel.bandit.Thompson;

/**
 * Our policy, and greedy and LinUCB on the same posterior. Settings were chosen on orders 101 and
 * 102, which are not among those that are reported.
 */
final class OwnLearners {
  /** A prior deviation of 0.14 a weight, around one chance in as many as there are classes. */
  private static final double PRIOR_VARIANCE = 0.02;

  private static final double OFFSET_VARIANCE = 0.0625;
  private static final double NOISE = 0.1;

  /** The service explores with 0.1; here that alone would cost 0.08 to 0.1 of the loss. */
  private static final Thompson.Settings SETTINGS = new Thompson.Settings(64, 0.3, 0.002);

  private OwnLearners() {}

  private static Posterior unknown(int features) {
    double[] mean = new double[features];
    double[] variance = new double[features];
    Arrays.fill(variance, PRIOR_VARIANCE);
    mean[features - 1] = 0.5;
    variance[features - 1] = OFFSET_VARIANCE;
    return Posterior.independent(mean, variance, NOISE * NOISE);
  }

  /** The shipped sampling over a posterior an arm. */
  static Learner thompson(Labelled data, boolean squares) {
    Scaling scaling = new Scaling(data.columns(), squares);
    ArmPolicy policy = new ArmPolicy(data.classes(), unknown(scaling.features()), SETTINGS);
    return new Learner() {
      private double[] x = {};
      private int arm;

      @Override
      public int choose(double[] row, long seed) {
        x = scaling.next(row);
        arm = policy.choose(x, seed).arm();
        return arm;
      }

      @Override
      public void learn(double reward) {
        policy.learn(arm, x, reward);
      }
    };
  }

  /**
   * The best arm by expectation and a share of its deviation.
   *
   * @param optimism 0 is greedy
   */
  static Learner linUcb(Labelled data, boolean squares, double optimism) {
    Scaling scaling = new Scaling(data.columns(), squares);
    List<Posterior> arms =
        new ArrayList<>(Collections.nCopies(data.classes(), unknown(scaling.features())));
    return new Learner() {
      private double[] x = {};
      private int arm;

      @Override
      public int choose(double[] row, long seed) {
        x = scaling.next(row);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < arms.size(); i++) {
          Posterior one = arms.get(i);
          double score = one.expected(x) + (optimism == 0 ? 0 : optimism * one.deviation(x));
          if (score > most) {
            most = score;
            arm = i;
          }
        }
        return arm;
      }

      @Override
      public void learn(double reward) {
        arms.set(arm, arms.get(arm).learn(x, reward));
      }
    };
  }
}
