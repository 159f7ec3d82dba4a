package org.evenkeel.wellness.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTests {

  @Test
  void before_the_first_rating_the_score_is_undecided() {
    assertThat(Statistics.NONE.globalEffectivenessScore()).isEqualTo(0.5);
    assertThat(Statistics.NONE.averageRating()).isNull();
  }

  @Test
  void ratings_move_the_score_against_the_weight_of_ten() {
    assertThat(new Statistics(1, 5).globalEffectivenessScore()).isCloseTo(6.0 / 11, within(1e-9));
    assertThat(new Statistics(10, 10).globalEffectivenessScore()).isCloseTo(0.25, within(1e-9));
    assertThat(new Statistics(4, 14).averageRating()).isEqualTo(3.5);
  }
}
