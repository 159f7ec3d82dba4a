package org.evenkeel.session.rsd.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTests {

  @Test
  void exact_chances_are_those_of_published_tables() {
    // binomial, n = 10: P(X >= 8) = 56/1024
    assertThat(Chances.atLeast(8, 10, 0.5)).isCloseTo(56 / 1024.0, within(1e-12));
    assertThat(Chances.atLeast(0, 7, 0.2)).isCloseTo(1, within(1e-12));
    // the lady tasting tea, Fisher 1935: 3 of 4 against 1 of 4 is 34/70
    assertThat(Chances.fisher(3, 1, 4)).isCloseTo(34 / 70.0, within(1e-12));
    assertThat(Chances.fisher(4, 0, 4)).isCloseTo(2 / 70.0, within(1e-12));
  }

  @Test
  void the_median_of_nine_values_has_the_second_and_the_eighth_as_bounds() {
    Spread nine = Spread.of(List.of(90, 10, 20, 80, 30, 70, 40, 60, 50));

    assertThat(nine).isEqualTo(new Spread(9, 50, 20.0, 80.0, 30, 70));
  }

  @Test
  void five_values_have_no_interval_and_six_have_their_ends() {
    assertThat(Spread.of(List.of(1, 2, 3, 4, 5)).low()).isNull();
    assertThat(Spread.of(List.of(1, 2, 3, 4, 5, 6)).low()).isEqualTo(1.0);
    assertThat(Spread.of(List.of(1, 2, 3, 4, 5, 6)).high()).isEqualTo(6.0);
  }

  @Test
  void the_shift_is_the_median_of_all_pairs_when_there_is_one_stratum() {
    Shift shift = Shift.of(List.of(new Stratum(List.of(10, 20, 40), List.of(50, 90))), 0.05);

    // differences: -80 -70 -50 -40 -30 -10
    assertThat(shift.minutes()).isCloseTo(-45, within(0.1));
  }

  @Test
  void intervals_hold_the_planted_shift_as_often_as_they_promise() {
    Random random = new Random(5);
    long held =
        IntStream.range(0, 1_000)
            .filter(
                n -> {
                  List<Stratum> strata =
                      List.of(stratum(random, 9, 11, 100), stratum(random, 6, 8, 300));
                  Shift shift = Shift.of(strata, 0.05);
                  return shift.low() != null
                      && shift.high() != null
                      && shift.low() <= -20
                      && shift.high() >= -20;
                })
            .count();

    assertThat(held).isBetween(930L, 980L);
  }

  @Test
  void two_on_a_side_set_no_bound() {
    Shift shift = Shift.of(List.of(new Stratum(List.of(1, 2), List.of(90, 95))), 0.05);

    assertThat(shift.low()).isNull();
    assertThat(shift.leavesNoneOut()).isFalse();
  }

  @Test
  void the_drawn_chance_is_near_the_exact_one() {
    // all five below all five: 2 of 252 orders are as extreme
    double p =
        ShiftTest.pValue(List.of(new Stratum(List.of(1, 2, 3, 4, 5), List.of(6, 7, 8, 9, 10))), 11);

    assertThat(p).isCloseTo(2 / 252.0, within(0.004));
  }

  @Test
  void holm_multiplies_and_never_falls() {
    assertThat(Holm.adjusted(List.of(0.03, 0.01, 0.04))).containsExactly(0.06, 0.03, 0.06);
  }

  @Test
  void themes_are_found_whatever_the_case_accents_and_apostrophes() {
    Theme silence = new Theme("silence", "Silence", List.of("didnt answer", "ignor*"));

    assertThat(silence.isIn("She DIDN\u2019T answer me")).isTrue();
    assertThat(silence.isIn("they keep ignoring me")).isTrue();
    assertThat(silence.isIn("I did not see the signor there")).isFalse();
  }

  private static Stratum stratum(Random random, int with, int without, int level) {
    return new Stratum(
        IntStream.range(0, with)
            .mapToObj(n -> (int) Math.round(level - 20 + 30 * random.nextGaussian()))
            .toList(),
        IntStream.range(0, without)
            .mapToObj(n -> (int) Math.round(level + 30 * random.nextGaussian()))
            .toList());
  }
}
