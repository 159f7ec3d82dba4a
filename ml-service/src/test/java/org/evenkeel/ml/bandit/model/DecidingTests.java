package org.evenkeel.ml.bandit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecidingTests {
  @Test
  void the_odds_of_every_slot_sum_to_one_and_none_is_below_the_floor() {
    Decision decision =
        Situations.decide(
            Situations.person(new Random(1)), Situations.HARD_DAY, Situations.library(1), 42);

    for (int slot = 0; slot < 3; slot++) {
      int at = slot;
      List<Double> odds =
          decision.candidates().stream()
              .map(c -> c.propensities().get(at))
              .filter(p -> p > 0)
              .toList();
      assertThat(odds).hasSize(12 - 2 * slot);
      assertThat(odds).allMatch(p -> p >= ThompsonSampling.UNIFORM_PART / 12);
      assertThat(odds.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_logged_odds_are_those_of_the_draw() {
    List<Arm> arms = Situations.library(2);
    Posterior person = Situations.person(new Random(2));
    int rounds = 2_000;
    double[] expected = new double[12];
    double[] drawn = new double[12];
    for (int seed = 0; seed < rounds; seed++) {
      Decision decision = Situations.decide(person, Situations.HARD_DAY, arms, seed);
      for (int i = 0; i < 12; i++) {
        expected[i] += decision.candidates().get(i).propensities().getFirst() / rounds;
      }
      drawn[arms.indexOf(decision.slots().getFirst().chosen().arm())] += 1.0 / rounds;
    }

    for (int i = 0; i < 12; i++) {
      double deviation = Math.sqrt(expected[i] * (1 - expected[i]) / rounds);
      assertThat(drawn[i]).isCloseTo(expected[i], within(4 * deviation));
    }
    assertThat(Arrays.stream(expected).max().orElseThrow()).isLessThan(0.99);
  }

  @Test
  void slots_never_share_an_approach_and_carry_their_own_odds() {
    for (int seed = 0; seed < 50; seed++) {
      Decision decision =
          Situations.decide(
              Situations.person(new Random(seed)),
              Situations.moment(new Random(seed)),
              Situations.library(seed),
              seed);

      assertThat(decision.slots()).hasSize(3);
      assertThat(decision.slots())
          .extracting(s -> s.chosen().arm().approach())
          .doesNotHaveDuplicates();
      assertThat(decision.slots())
          .allMatch(s -> s.propensity() == s.chosen().propensities().get(s.number() - 1));
    }
  }

  @Test
  void the_same_seed_moment_and_state_decide_the_same() {
    List<Arm> arms = Situations.library(3);
    Posterior person = Situations.person(new Random(3));
    Posterior restored = PosteriorCodec.posterior(PosteriorCodec.bytes(person)).orElseThrow();

    Decision first = Situations.decide(person, Situations.HARD_DAY, arms, 7);
    Decision again = Situations.decide(restored, Situations.HARD_DAY, arms, 7);

    assertThat(again.slots())
        .extracting(Slot::propensity, s -> s.chosen().arm(), Slot::why)
        .isEqualTo(
            first.slots().stream()
                .map(
                    s ->
                        org.assertj.core.groups.Tuple.tuple(
                            s.propensity(), s.chosen().arm(), s.why()))
                .toList());
    assertThat(again.policyVersion())
        .isEqualTo(first.policyVersion())
        .endsWith("/person-" + person.updates());
  }

  @Test
  void few_approaches_give_few_slots_and_no_arm_gives_none() {
    List<Arm> one = Situations.library(4).subList(0, 2);

    assertThat(Situations.decide(Prior.posterior(), Situations.HARD_DAY, one, 1).slots())
        .hasSize(1);
    assertThat(Situations.decide(Prior.posterior(), Situations.HARD_DAY, List.of(), 1).slots())
        .isEmpty();
  }
}
