package org.evenkeel.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases that can be worked out by hand. */
class JudgingTests {
  private static final Bounds NONE = new Bounds(1, 2, 0, 0, 0);
  private static final Judging.Settings SETTINGS = new Judging.Settings(2, 100, 0.95, 1);

  @Test
  void the_effective_size_is_exact() {
    assertThat(Weights.effective(new double[] {1, 1, 1, 1})).isEqualTo(4);
    assertThat(Weights.effective(new double[] {3, 1})).isCloseTo(1.6, within(1e-12));
    assertThat(Weights.effective(new double[] {5, 0, 0})).isEqualTo(1);
    assertThat(Weights.effective(new double[] {0, 0})).isZero();
  }

  /** Uniform over two arms: weights 0.5/0.25, 0.5/0.5, 0.5/0.5, 0.5/0.25. */
  @Test
  void ips_snips_and_weights_are_those_worked_out_by_hand() {
    Judging judging =
        judging(
            List.of(
                choice(1, 0, 0.25, 1),
                choice(2, 1, 0.5, 1),
                choice(3, 0, 0.5, 0),
                choice(1, 1, 0.25, 0)));

    Evaluation.Judged judged = judged(judging.judge(PolicySource.uniform()));

    assertThat(judged.ips().value()).isCloseTo((2 + 1 + 0 + 0) / 4.0, within(1e-12));
    assertThat(judged.snips().value()).isCloseTo((2 + 1) / 6.0, within(1e-12));
    assertThat(judged.weights().effectiveSampleSize()).isCloseTo(36 / 10.0, within(1e-12));
    assertThat(judged.weights().effectivePeople()).isCloseTo(36 / 18.0, within(1e-12));
    assertThat(judged.weights().mean()).isCloseTo(1.5, within(1e-12));
    assertThat(judged.weights().most()).isEqualTo(2);
  }

  /**
   * Two people, two folds: each is judged by what the other showed. Person 1 chose arm 0 and had 1,
   * person 2 chose arm 1 and had 0, so the model of either is one number: 0 for person 1, 1 for
   * person 2. Terms: 0 + 1 * (1 - 0) and 1 + 1 * (0 - 1).
   */
  @Test
  void the_doubly_robust_model_never_saw_whom_it_judges() {
    Judging judging = judging(List.of(choice(1, 0, 0.5, 1), choice(2, 1, 0.5, 0)));

    assertThat(judged(judging.judge(PolicySource.uniform())).dr().value())
        .isCloseTo(0.5, within(1e-9));
    List<Integer> seen = new ArrayList<>();
    judging.judge(
        others -> {
          seen.addAll(others.stream().map(LoggedChoice::person).toList());
          return PolicySource.uniform().learn(others);
        });
    assertThat(seen).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void greedy_takes_the_best_score_and_shares_among_equals() {
    LoggedChoice tied =
        LoggedChoice.of(1, new int[] {7, 8, 9}, new double[] {0.4, 0.9, 0.9}, 0, 0.5, 0);

    assertThat(PolicySource.greedy().learn(List.of()).odds(tied)).containsExactly(0, 0.5, 0.5);
  }

  @Test
  void popularity_counts_the_rewards_of_others() {
    Policy popular =
        PolicySource.popularity()
            .learn(List.of(choice(1, 0, 0.5, 0), choice(1, 0, 0.5, 0), choice(2, 1, 0.5, 0.25)));

    assertThat(popular.odds(choice(3, 0, 0.5, 1))).containsExactly(0, 1);
    assertThat(PolicySource.popularity().learn(List.of()).odds(choice(3, 0, 0.5, 1)))
        .containsExactly(0.5, 0.5);
  }

  @Test
  void a_thin_log_is_refused_with_its_reason() {
    assertThat(reason(new Bounds(5, 2, 0, 0, 0), 4, PolicySource.uniform()))
        .isEqualTo(Refusal.Reason.TOO_FEW_CHOICES);
    assertThat(reason(new Bounds(1, 5, 0, 0, 0), 4, PolicySource.uniform()))
        .isEqualTo(Refusal.Reason.TOO_FEW_PEOPLE);
    assertThat(reason(new Bounds(1, 2, 5, 0, 0), 4, PolicySource.uniform()))
        .isEqualTo(Refusal.Reason.TOO_FEW_OUTCOMES);
    assertThat(reason(new Bounds(1, 2, 0, 4.1, 0), 4, PolicySource.uniform()))
        .isEqualTo(Refusal.Reason.EFFECTIVE_SAMPLE_SIZE_LOW);
    assertThat(reason(new Bounds(1, 2, 0, 0, 4.1), 4, PolicySource.uniform()))
        .isEqualTo(Refusal.Reason.EFFECTIVE_PEOPLE_LOW);
    assertThat(reason(NONE, 4, others -> choice -> new double[] {0, 1}))
        .isEqualTo(Refusal.Reason.NO_OVERLAP);
  }

  @Test
  void odds_that_cannot_be_are_refused_and_not_left_out() {
    for (double odds : new double[] {0, -0.1, 1.1, Double.NaN}) {
      Evaluation evaluation =
          judging(List.of(choice(1, 0, 0.5, 1), choice(2, 0, odds, 1)))
              .judge(PolicySource.uniform());

      assertThat(evaluation)
          .isInstanceOfSatisfying(
              Evaluation.Refused.class,
              refused -> {
                assertThat(refused.refusal().reason())
                    .isEqualTo(Refusal.Reason.PROPENSITIES_INVALID);
                assertThat(refused.refusal().message()).startsWith("1 choices");
                assertThat(refused.known()).isEmpty();
              });
    }
  }

  @Test
  void the_bound_of_the_effective_size_names_what_was_found() {
    Evaluation evaluation =
        new Judging(
                List.of(choice(1, 0, 0.01, 1), choice(2, 0, 0.99, 1), choice(3, 1, 0.99, 0)),
                new Bounds(1, 2, 0, 2, 0),
                SETTINGS)
            .judge(PolicySource.uniform());

    assertThat(evaluation)
        .isInstanceOfSatisfying(
            Evaluation.Refused.class,
            refused -> {
              assertThat(refused.refusal().message()).contains("worth 1.0 choices", "2 are needed");
              assertThat(refused.known()).isPresent();
            });
  }

  @Test
  void an_empty_log_is_refused_and_has_no_mean() {
    Judging nothing = new Judging(List.of(), new Bounds(0, 0, 0, 0, 0), SETTINGS);

    assertThat(nothing.judge(PolicySource.greedy())).isInstanceOf(Evaluation.Refused.class);
    assertThat(nothing.asLogged()).isEmpty();
  }

  @Test
  void a_choice_that_does_not_fit_its_arms_cannot_be_made() {
    assertThatThrownBy(() -> LoggedChoice.of(1, new int[] {1}, new double[] {0}, 1, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LoggedChoice.of(1, new int[] {1}, new double[] {}, 0, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> LoggedChoice.of(1, new int[] {1}, new double[] {0}, 0, 0.5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_normal_distribution_is_that_of_the_tables() {
    assertThat(Normal.below(1.959964)).isCloseTo(0.975, within(1e-6));
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959964, within(1e-5));
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-6));
  }

  private static Refusal.Reason reason(Bounds bounds, int choices, PolicySource source) {
    List<LoggedChoice> log =
        IntStream.range(0, choices).mapToObj(i -> choice(i, 0, 0.5, 1)).toList();
    return ((Evaluation.Refused) new Judging(log, bounds, SETTINGS).judge(source))
        .refusal()
        .reason();
  }

  private static Judging judging(List<LoggedChoice> log) {
    return new Judging(log, NONE, SETTINGS);
  }

  private static Evaluation.Judged judged(Evaluation evaluation) {
    return (Evaluation.Judged) evaluation;
  }

  private static LoggedChoice choice(int person, int chosen, double propensity, double reward) {
    return LoggedChoice.of(
        person, new int[] {0, 1}, new double[] {0, 0}, chosen, propensity, reward);
  }
}
