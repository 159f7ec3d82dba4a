package org.evenkeel.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evenkeel.bandit.LearningPopulation.Seen;
import org.junit.jupiter.api.Test;

class LearningPopulationTests {
  private final List<Arm> arms = Situations.library(5);
  private final Arm favourite = arms.get(7);

  @Test
  void nobody_leaves_the_stated_prior_as_it_is() {
    Prior learnt = LearningPopulation.learn("population-2", List.of());

    assertThat(learnt.version()).isEqualTo("population-2");
    for (Column column : Column.ALL) {
      int i = column.index();
      assertThat(learnt.means().get(i)).isCloseTo(column.priorMean(), within(1e-9));
    }
    assertThat(learnt.others()).isEmpty();
  }

  @Test
  void what_everybody_finds_is_expected_of_a_new_person() {
    Prior learnt = LearningPopulation.learn("population-2", crowd(150, 20));
    double before = predicted(Prior.stated(), favourite);

    assertThat(learnt.others(favourite.interventionId())).isGreaterThan(0.05);
    assertThat(predicted(learnt, favourite)).isGreaterThan(before + 0.05);
  }

  @Test
  void few_people_change_less_than_many() {
    double few = predicted(LearningPopulation.learn("a", crowd(3, 20)), favourite);
    double many = predicted(LearningPopulation.learn("b", crowd(150, 20)), favourite);

    assertThat(Math.abs(few - predicted(Prior.stated(), favourite)))
        .isLessThan(Math.abs(many - predicted(Prior.stated(), favourite)));
  }

  /** People who rate one intervention at 1 and everything else at about 0.4. */
  private List<List<Seen>> crowd(int people, int ratings) {
    Random random = new Random(9);
    List<List<Seen>> crowd = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      List<Seen> seen = new ArrayList<>();
      for (int i = 0; i < ratings; i++) {
        Arm arm = arms.get(random.nextInt(arms.size()));
        double reward = arm.equals(favourite) ? 1 : 0.25 + 0.25 * random.nextInt(2);
        Features features = Features.of(Situations.moment(random), arm, Prior.stated());
        seen.add(new Seen(arm.interventionId(), features, reward));
      }
      crowd.add(seen);
    }
    return crowd;
  }

  private static double predicted(Prior prior, Arm arm) {
    return prior.posterior().expected(Features.of(Situations.HARD_DAY, arm, prior).values());
  }
}
