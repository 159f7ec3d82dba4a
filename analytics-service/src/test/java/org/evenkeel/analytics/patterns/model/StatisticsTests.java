package org.evenkeel.analytics.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenkeel.analytics.statistics.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTests {

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
  @ParameterizedTest
  @CsvSource({
    "0.90, 1, 3.078",
    "0.975, 1, 12.706",
    "0.975, 5, 2.571",
    "0.99, 10, 2.764",
    "0.999, 11, 4.025",
    "0.975, 30, 2.042",
    "0.95, 100, 1.660",
    "0.999, 100, 3.174"
  })
  void quantiles_of_t_are_those_of_the_tables(double probability, int degrees, double expected) {
    assertThat(StudentT.quantile(probability, degrees)).isCloseTo(expected, within(0.0006));
  }

  @Test
  void holm_multiplies_by_what_is_left_and_never_goes_down() {
    assertThat(Holm.adjusted(List.of(0.04, 0.01, 0.03, 0.5)))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(0.09, 0.04, 0.09, 0.5);
    assertThat(Holm.adjusted(List.of(0.9, 0.8))).containsExactly(1.0, 1.0);
    assertThat(Holm.adjusted(List.of())).isEmpty();
  }

  @Test
  void a_set_knows_what_the_one_differs_by_whoever_is_the_one() {
    MatchedSet set = MatchedSet.of(4, List.of(7.0, 5.0));

    assertThat(set.difference()).isEqualTo(-2);
    assertThat(set.differenceIf(1)).isEqualTo(2.5);
    assertThat(set.differenceIf(2)).isEqualTo(-0.5);
    assertThat(set.squaresAmongOthers()).isCloseTo(2, within(1e-12));
    assertThatThrownBy(() -> MatchedSet.of(4, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_permutation_test_of_pairs_is_the_sign_test_when_all_differ_alike() {
    List<MatchedSet> pairs =
        IntStream.range(0, 6).mapToObj(i -> MatchedSet.of(3, List.of(5.0))).toList();

    assertThat(PermutationTest.pValue(pairs, 1)).isCloseTo(2.0 / 64, within(0.007));
  }

  @Test
  void values_that_are_all_the_same_say_nothing() {
    List<MatchedSet> ties =
        IntStream.range(0, 20).mapToObj(i -> MatchedSet.of(5, List.of(5.0, 5.0))).toList();

    assertThat(PermutationTest.pValue(ties, 1)).isEqualTo(1);
  }

  @Test
  void p_values_of_chance_are_evenly_spread() {
    Random random = new Random(7);
    int below = 0;
    for (int person = 0; person < 1_000; person++) {
      List<MatchedSet> sets = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        sets.add(MatchedSet.of(random.nextInt(4), List.of(random.nextInt(4) + 0.0)));
      }
      below += PermutationTest.pValue(sets, person) <= 0.1 ? 1 : 0;
    }
    assertThat(below).isBetween(50, 120);
  }
}
