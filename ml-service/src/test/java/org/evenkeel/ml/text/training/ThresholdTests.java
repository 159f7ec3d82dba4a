package org.evenkeel.ml.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdTests {
  private final double[] probabilities = {0.9, 0.8, 0.6, 0.3, 0.2};
  private final boolean[] labels = {true, true, false, true, false};

  @Test
  void the_best_one_is_the_lowest_with_the_best_f1_of_the_rows_kept() {
    assertThat(Threshold.best(probabilities, labels, i -> true)).isEqualTo(0.21);
    assertThat(Threshold.best(probabilities, labels, i -> i < 3)).isEqualTo(0.61);
  }

  @Test
  void half_of_the_best_f1_needs_no_place_of_the_maximum() {
    assertThat(Threshold.halfOfBestF1(probabilities, labels)).isEqualTo(0.43);
    assertThat(Threshold.halfOfBestF1(probabilities, new boolean[5])).isEqualTo(0.1);
  }
}
