package org.evenkeel.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplainingTests {
  @Test
  void taking_a_named_feature_away_costs_the_score_what_was_claimed() {
    Random random = new Random(17);
    for (int round = 0; round < 1_000; round++) {
      double[] mean = Situations.person(random).mean();
      Features features =
          Features.of(
              Situations.moment(random),
              Situations.arm(List.of(Approach.values()).get(random.nextInt(6)), random),
              Prior.stated());
      double score = Explaining.score(mean, features);
      List<Contribution> contributions = Explaining.contributions(mean, features);

      assertThat(contributions.stream().mapToDouble(Contribution::effect).sum())
          .isCloseTo(score, within(1e-9));
      for (Contribution contribution : contributions) {
        double without = Explaining.score(mean, features.without(contribution.term()));
        assertThat(score - without).isCloseTo(contribution.effect(), within(1e-9));
      }
    }
  }

  /** What is said is neutralised: the arm's score has to fall, every time. */
  @Test
  void whatever_a_reason_names_lowers_the_score_when_it_is_neutralised() {
    Random random = new Random(23);
    int named = 0;
    for (int round = 0; round < 1_000; round++) {
      Posterior person = Situations.person(random);
      Decision decision =
          Situations.decide(
              person, Situations.moment(random), Situations.library(round), random.nextLong());
      for (Slot slot : decision.slots()) {
        Features features = slot.chosen().features();
        double score = person.expected(features.values());
        assertThat(score).isCloseTo(slot.chosen().score(), within(1e-9));
        for (Term term : slot.named()) {
          assertThat(person.expected(features.without(term).values()))
              .as("round %d, %s", round, term)
              .isLessThan(score);
          named++;
        }
      }
    }
    assertThat(named).isGreaterThan(3_000);
  }

  @Test
  void a_new_person_is_told_what_fits_and_nothing_about_ratings() {
    for (CommunicationStyle style : CommunicationStyle.values()) {
      Decision decision =
          Policy.decide(
              Prior.stated(),
              Prior.stated().posterior(),
              Situations.HARD_DAY,
              Situations.library(2),
              3,
              style,
              5);

      assertThat(decision.slots())
          .allSatisfy(
              slot ->
                  assertThat(slot.why())
                      .doesNotContain("ratings", "%s", "because")
                      .endsWith(style == CommunicationStyle.PLAYFUL ? "?" : "."));
    }
  }

  @Test
  void what_was_rated_well_is_put_down_to_the_ratings() {
    List<Arm> arms = Situations.library(2);
    Posterior posterior = Prior.stated().posterior();
    for (int i = 0; i < 8; i++) {
      posterior =
          posterior.learn(
              Features.of(Situations.HARD_DAY, arms.get(7), Prior.stated()).values(), 1);
    }

    Decision decision = Situations.decide(posterior, Situations.HARD_DAY, arms.subList(7, 8), 1);

    assertThat(decision.slots().getFirst().why()).contains("your own ratings so far");
  }

  @Test
  void the_reasons_are_the_largest_positive_contributions() {
    Arm gentle =
        new Arm(
            new java.util.UUID(1, 2),
            Approach.SENSORY,
            Level.MINIMAL,
            Level.MINIMAL,
            60,
            true,
            true,
            false,
            false,
            Level.MINIMAL,
            java.util.Set.of("overwhelmed"));

    Decision decision =
        Policy.decide(
            Prior.stated(),
            Prior.stated().posterior(),
            Situations.HARD_DAY,
            List.of(gentle),
            1,
            CommunicationStyle.DIRECT,
            1);

    List<Contribution> claimed = decision.slots().getFirst().chosen().contributions();
    assertThat(claimed.stream().filter(c -> c.term() == Term.EMOTION_MATCH).findFirst())
        .hasValueSatisfying(c -> assertThat(c.effect()).isCloseTo(0.08, within(1e-9)));
    assertThat(decision.slots().getFirst().why())
        .isEqualTo(
            "Why this one: it is meant for moments that feel like this one;"
                + " it is made to work with ADHD.");
  }
}
