package org.evenkeel.bandit;

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
      Features features = Features.of(Situations.HARD_DAY, arm, Prior.stated());
      double before = predicted(Prior.stated().posterior(), features);

      assertThat(
              predicted(
                  Prior.stated().posterior().learn(features.values(), Reward.ofRating(5)),
                  features))
          .isGreaterThan(before + 0.05);
      assertThat(
              predicted(
                  Prior.stated().posterior().learn(features.values(), Reward.ofRating(1)),
                  features))
          .isLessThan(before - 0.05);
    }
  }

  @Test
  void predictions_before_any_rating_are_moderate() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      Features features =
          Features.of(
              Situations.moment(random), Situations.arm(Approach.ACT, random), Prior.stated());

      assertThat(predicted(Prior.stated().posterior(), features)).isBetween(0.15, 0.9);
    }
  }

  @Test
  void what_helps_becomes_likelier_and_is_not_certain() {
    Arm helpful = arms.get(5);
    Posterior posterior = Prior.stated().posterior();
    double before = odds(posterior, helpful);
    for (int i = 0; i < 6; i++) {
      for (Arm arm : arms) {
        posterior =
            posterior.learn(
                Features.of(Situations.HARD_DAY, arm, Prior.stated()).values(),
                arm.equals(helpful) ? 1 : 0.25);
      }
    }

    assertThat(odds(posterior, helpful)).isGreaterThan(Math.max(0.7, before)).isLessThan(0.95);
  }

  @Test
  void the_order_of_outcomes_does_not_matter() {
    Random random = new Random(8);
    List<Features> seen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      seen.add(
          Features.of(Situations.moment(random), arms.get(random.nextInt(12)), Prior.stated()));
    }
    Posterior forth = Prior.stated().posterior();
    for (Features features : seen) {
      forth = forth.learn(features.values(), 0.75);
    }
    Collections.reverse(seen);
    Posterior back = Prior.stated().posterior();
    for (Features features : seen) {
      back = back.learn(features.values(), 0.75);
    }

    assertThat(forth.mean()).containsExactly(back.mean(), within(1e-9));
    assertThat(forth.updates()).isEqualTo(40);
  }

  @Test
  void less_like_this_lowers_that_one_and_hardly_anything_else() {
    Posterior before = Prior.stated().posterior();
    Arm unwanted = arms.get(3);
    Posterior after =
        before.learn(
            Features.ownPart(unwanted.interventionId(), unwanted.approach()).values(),
            Reward.LESS_LIKE);

    for (Arm arm : arms) {
      Features features = Features.of(Situations.HARD_DAY, arm, Prior.stated());
      double change = predicted(after, features) - predicted(before, features);
      if (arm.equals(unwanted)) {
        assertThat(change).isLessThan(-0.06);
      } else {
        assertThat(change).isGreaterThan(-0.06);
      }
    }
    assertThat(after.mean()[0]).isEqualTo(before.mean()[0], within(1e-12));
  }

  @Test
  void damaged_state_is_noticed_and_state_is_small() {
    byte[] bytes = PosteriorCodec.bytes(Situations.person(new Random(1)));
    assertThat(bytes.length).isLessThan(14_000);

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
