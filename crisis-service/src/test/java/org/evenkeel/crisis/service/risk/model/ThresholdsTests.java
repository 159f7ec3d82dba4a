package org.evenkeel.crisis.service.risk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.crisis.screen.FloorResult;
import org.junit.jupiter.api.Test;

/** Staff cannot set what would weaken the floor. */
class ThresholdsTests {

  @Test
  void what_is_shipped_is_within_bounds() {
    assertThat(Thresholds.SHIPPED.breaches()).isEmpty();
  }

  @Test
  void high_cannot_begin_above_the_score_from_which_the_floor_says_high() {
    double floorsHigh = FloorResult.none("floor-1").atLeastHigh().riskScore();
    assertThat(scoreHigh(floorsHigh).breaches()).isEmpty();
    assertThat(scoreHigh(floorsHigh + 0.001).breaches())
        .singleElement()
        .isEqualTo(new Thresholds.Breach("score_high", "must be from 0.5 to 0.7"));
  }

  @Test
  void every_value_out_of_bounds_is_named() {
    assertThat(new Thresholds(2, 2, 2, 2, 2, 0, 0, 0, 0, 0, Double.NaN).breaches())
        .extracting(Thresholds.Breach::name)
        .containsExactly(
            "score_moderate",
            "score_high",
            "score_critical",
            "danger_strong",
            "distress_intense",
            "repeated_moderates",
            "repeated_days",
            "course_recent_days",
            "course_baseline_days",
            "course_drop",
            "course_slope");
  }

  private static Thresholds scoreHigh(double score) {
    return new Thresholds(0.40, score, 0.90, 0.90, 0.80, 3, 7, 5, 28, 2.0, 0.30);
  }
}
