package org.evenkeel.ml.bandit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningTests {
  private final List<Arm> arms = Situations.library(11);

  @Test
  void a_five_raises_the_prediction_for_the_same_moment_and_a_one_lowers_it() {
    for (Arm arm : arms) {
      Features features = Features.of(Situations.HARD_DAY, arm);
      double before = predicted(Prior.posterior(), features);

      assertThat(predicted(Prior.posterior().learn(features, Reward.ofRating(5)), features))
          .isGreaterThan(before + 0.05);
      assertThat(predicted(Prior.posterior().learn(features, Reward.ofRating(1)), features))
          .isLessThan(before - 0.05);
    }
  }

  @Test
  void predictions_before_any_rating_are_moderate() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      Features features =
          Features.of(Situations.moment(random), Situations.arm(Approach.ACT, random));

      assertThat(predicted(Prior.posterior(), features)).isBetween(0.15, 0.9);
    }
  }

  @Test
  void what_helps_becomes_likelier_and_is_not_certain() {
    Arm helpful = arms.get(5);
    Posterior posterior = Prior.posterior();
    double before = odds(posterior, helpful);
    for (int i = 0; i < 6; i++) {
      for (Arm arm : arms) {
        posterior =
            posterior.learn(Features.of(Situations.HARD_DAY, arm), arm.equals(helpful) ? 1 : 0.25);
      }
    }

    assertThat(odds(posterior, helpful)).isGreaterThan(Math.max(0.7, before)).isLessThan(0.95);
  }

  @Test
  void the_order_of_outcomes_does_not_matter() {
    Random random = new Random(8);
    List<Features> seen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      seen.add(Features.of(Situations.moment(random), arms.get(random.nextInt(12))));
    }
    Posterior forth = Prior.posterior();
    for (Features features : seen) {
      forth = forth.learn(features, 0.75);
    }
    Collections.reverse(seen);
    Posterior back = Prior.posterior();
    for (Features features : seen) {
      back = back.learn(features, 0.75);
    }

    assertThat(forth.mean()).containsExactly(back.mean(), within(1e-9));
    assertThat(forth.updates()).isEqualTo(40);
  }

  @Test
  void damaged_state_is_noticed_and_state_is_small() {
    byte[] bytes = PosteriorCodec.bytes(Situations.person(new Random(1)));
    assertThat(bytes.length).isLessThan(9_000);

    bytes[500] ^= 1;

    assertThat(PosteriorCodec.posterior(bytes)).isEmpty();
    assertThat(PosteriorCodec.posterior(new byte[3])).isEmpty();
  }

  private double odds(Posterior posterior, Arm arm) {
    return Situations.decide(posterior, Situations.HARD_DAY, arms, 1)
        .candidates()
        .get(arms.indexOf(arm))
        .propensities()
        .getFirst();
  }

  private static double predicted(Posterior posterior, Features features) {
    return Explaining.score(posterior.mean(), features);
  }
}
