package org.evenkeel.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecidingTests {
  @Test
  void the_odds_of_every_slot_sum_to_one_with_nothing_and_none_is_below_the_floor() {
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
      assertThat(odds).allMatch(p -> p >= Policy.SETTINGS.uniformPart() / 12);
      double nothing = decision.nothing().propensities().get(slot);
      assertThat(odds.stream().mapToDouble(p -> p).sum() + nothing).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void one_that_is_certain_has_odds_of_one_and_not_more() {
    float[] expected = {1};
    float[][] spread = {{0}};
    Thompson thompson = new Thompson(expected, spread, new int[] {0}, Policy.SETTINGS, 5);

    assertThat(thompson.odds(new boolean[] {true}, 0.4f)).containsExactly(1.0, 0.0);
  }

  /** 200,000 choices of every slot and of nothing, against what was claimed of them. */
  @Test
  void the_logged_odds_are_those_of_the_draw() {
    int draws = 200_000;
    double[] mean = new double[12];
    for (int i = 0; i < 12; i++) {
      mean[i] = 0.25 + 0.015 * i;
    }
    float[] expected = new float[12];
    float[][] spread = new float[2][12];
    for (int i = 0; i < 12; i++) {
      expected[i] = (float) mean[i];
      spread[0][i] = 0.05f;
      spread[1][i] = 0.02f * (i % 3);
    }
    boolean[] open = new boolean[12];
    Arrays.fill(open, true);
    open[4] = false;
    int[] groups = IntStream.range(0, 12).toArray();
    Thompson thompson = new Thompson(expected, spread, groups, Policy.SETTINGS, 5);
    double[] odds = thompson.odds(open, 0.4f);
    double[] drawn = new double[13];
    for (int i = 0; i < draws; i++) {
      drawn[thompson.draw(odds)] += 1.0 / draws;
    }

    for (int i = 0; i < 13; i++) {
      double deviation = Math.sqrt(odds[i] * (1 - odds[i]) / draws);
      assertThat(drawn[i]).as("arm %d", i).isCloseTo(odds[i], within(4.5 * deviation + 1e-12));
    }
    assertThat(odds[4]).isZero();
    assertThat(odds[12]).isBetween(0.05, 0.9);
    assertThat(Arrays.stream(odds).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void over_many_seeds_each_arm_comes_as_often_as_its_odds_say() {
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
      if (!decision.slots().isEmpty()) {
        drawn[arms.indexOf(decision.slots().getFirst().chosen().arm())] += 1.0 / rounds;
      }
    }
    for (int i = 0; i < 12; i++) {
      double deviation = Math.sqrt(expected[i] * (1 - expected[i]) / rounds);
      assertThat(drawn[i]).isCloseTo(expected[i], within(4 * deviation));
    }
    assertThat(Arrays.stream(expected).max().orElseThrow()).isLessThan(0.99);
  }

  @Test
  void where_nothing_is_worth_its_burden_the_list_is_mostly_empty_and_says_so() {
    Posterior person = Prior.stated().posterior();
    List<Arm> arms = Situations.library(2);
    for (int i = 0; i < 20; i++) {
      for (Arm arm : arms) {
        person = person.learn(Features.of(Situations.HARD_DAY, arm, Prior.stated()).values(), 0.05);
      }
    }
    int empty = 0;
    for (int seed = 0; seed < 200; seed++) {
      Decision decision = Situations.decide(person, Situations.HARD_DAY, arms, seed);
      assertThat(decision.nothing().value()).isEqualTo(Reward.NOTHING);
      assertThat(decision.nothing().propensities().getFirst()).isGreaterThan(0.8);
      if (decision.slots().isEmpty()) {
        assertThat(decision.nothing().drawnIn()).isEqualTo(1);
        empty++;
      }
    }
    assertThat(empty).isBetween(160, 195);
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

    assertThat(Situations.decide(Prior.stated().posterior(), Situations.HARD_DAY, one, 1).slots())
        .hasSize(1);
    assertThat(
            Situations.decide(Prior.stated().posterior(), Situations.HARD_DAY, List.of(), 1)
                .slots())
        .isEmpty();
  }
}
