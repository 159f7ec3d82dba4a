package org.evenkeel.ml.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationTests {
  @Test
  void probabilities_that_hold_have_no_error() {
    double[] probabilities = new double[1_500];
    boolean[] labels = new boolean[1_500];
    for (int i = 0; i < labels.length; i++) {
      probabilities[i] = 0.5;
      labels[i] = i % 2 == 0;
    }

    assertThat(Calibration.error(probabilities, labels)).isCloseTo(0, within(1e-9));
  }

  @Test
  void too_bold_probabilities_show() {
    double[] probabilities = new double[1_500];
    Arrays.fill(probabilities, 0.9);

    assertThat(Calibration.error(probabilities, new boolean[1_500])).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void predictions_below_a_tenth_do_not_count() {
    assertThat(Calibration.error(new double[] {0.05, 0.09}, new boolean[] {true, true})).isZero();
  }
}
