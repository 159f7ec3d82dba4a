package org.evenkeel.ml.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

class PlattTests {
  private static final int TEXTS = 20_000;

  private final LinearHead head = head();

  @Test
  void a_head_that_is_three_times_too_sure_is_brought_back() {
    Random random = new Random(5);
    double[] margins = new double[TEXTS];
    boolean[] labels = new boolean[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      double honest = random.nextGaussian() - 1;
      margins[i] = 3 * honest + 0.6;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-honest));
    }

    LinearHead calibrated = Platt.calibrated(head, margins, labels);

    assertThat(calibrated.weights()[0]).isCloseTo(1 / 3f, within(0.02f));
    assertThat(calibrated.bias()).isCloseTo(0.5f / 3 - 0.2f, within(0.05f));
  }

  @Test
  void a_few_texts_of_one_kind_leave_a_head_finite_and_the_same_way_round() {
    double[] margins = {4, 3, -2, -5};

    LinearHead never = Platt.calibrated(head, margins, new boolean[4]);
    LinearHead always = Platt.calibrated(head, margins, new boolean[] {true, true, true, true});

    assertThat(never.weights()[0]).isPositive().isFinite();
    assertThat(never.bias()).isFinite().isLessThan(always.bias());
    assertThat(always.weights()[0]).isPositive().isFinite();
  }

  private static LinearHead head() {
    float[] weights = new float[SentenceEncoder.DIMENSION];
    weights[0] = 1;
    return new LinearHead(weights, 0.5f);
  }
}
