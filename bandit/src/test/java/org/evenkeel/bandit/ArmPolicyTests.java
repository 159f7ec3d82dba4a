package org.evenkeel.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArmPolicyTests {
  private static final Posterior UNKNOWN =
      Posterior.independent(new double[] {0.5, 0}, new double[] {0.5, 0.5}, 0.01);

  @Test
  void it_finds_the_arm_that_suits_each_context() {
    ArmPolicy policy = new ArmPolicy(3, UNKNOWN, new Thompson.Settings(64, 1, 0.02));
    Random random = new Random(4);
    int right = 0;
    for (int i = 0; i < 600; i++) {
      double side = random.nextBoolean() ? 1 : -1;
      double[] x = {1, side};
      int arm = policy.choose(x, i).arm();
      boolean good = arm == (side > 0 ? 2 : 0);
      policy.learn(arm, x, good ? 1 : 0);
      right += i >= 100 && good ? 1 : 0;
    }
    assertThat(right).isGreaterThan(470);
  }

  @Test
  void a_posterior_is_that_of_ridge_regression() {
    Posterior posterior = Posterior.independent(new double[] {0, 0}, new double[] {2, 2}, 0.5);
    posterior = posterior.learn(new double[] {1, 2}, 3).learn(new double[] {0, 1}, -1);

    // (X'X/0.5 + I/2) w = X'y/0.5 by hand: [[2.5, 4], [4, 10.5]] w = [6, 10]
    double determinant = 2.5 * 10.5 - 16;
    assertThat(posterior.mean())
        .containsExactly(
            new double[] {(6 * 10.5 - 4 * 10) / determinant, (2.5 * 10 - 4 * 6) / determinant},
            within(1e-12));
    assertThat(posterior.variances()[0]).isCloseTo(10.5 / determinant, within(1e-12));
  }
}
