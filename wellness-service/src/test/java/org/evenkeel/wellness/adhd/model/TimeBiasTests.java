package org.evenkeel.wellness.adhd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.wellness.adhd.TaskKind;
import org.evenkeel.wellness.adhd.model.TimeBias.Observed;
import org.junit.jupiter.api.Test;

class TimeBiasTests {
  private static final Population P = Population.AT_FIRST;
  private static final List<TaskKind> KINDS =
      List.of(TaskKind.EMAIL, TaskKind.WRITING, TaskKind.ADMIN, TaskKind.COOKING);

  @Test
  void of_whom_nothing_is_known_the_population_is_believed() {
    TimeBias.Belief belief = TimeBias.of(P, Map.of()).about(TaskKind.EMAIL);

    assertThat(belief.n()).isZero();
    assertThat(belief.mean()).isCloseTo(P.mean(), within(1e-12));
    assertThat(belief.variance()).isCloseTo(P.personVariance() + P.kindVariance(), within(1e-12));
  }

  /** The posterior by hand: one kind, one observation, is two normals in a chain. */
  @Test
  void one_observation_weighs_as_the_formula_has_it() {
    double y = Math.log(3);
    TimeBias bias = TimeBias.of(P, Map.of(TaskKind.WRITING, new Observed(1, y)));
    double prior = P.personVariance() + P.kindVariance();
    double weight = prior / (prior + P.noiseVariance());

    TimeBias.Belief same = bias.about(TaskKind.WRITING);
    assertThat(same.mean()).isCloseTo(P.mean() + weight * (y - P.mean()), within(1e-12));
    assertThat(same.variance()).isCloseTo((1 - weight) * prior, within(1e-12));
    double person = P.personVariance() / (prior + P.noiseVariance());
    assertThat(bias.about(TaskKind.COOKING).mean())
        .isCloseTo(P.mean() + person * (y - P.mean()), within(1e-12));
  }

  @Test
  void much_evidence_is_believed_and_other_kinds_follow_half_way() {
    TimeBias bias = TimeBias.of(P, Map.of(TaskKind.ADMIN, new Observed(200, 200 * Math.log(2))));

    assertThat(bias.about(TaskKind.ADMIN).factor()).isCloseTo(2, within(0.01));
    assertThat(bias.about(TaskKind.CLEANING).factor()).isBetween(1.4, 1.9);
    assertThat(bias.about(TaskKind.ADMIN).variance())
        .isLessThan(bias.about(TaskKind.CLEANING).variance());
  }

  @Test
  void corrections_are_whole_minutes_in_order_and_bounded() {
    TimeBias slow = TimeBias.of(P, Map.of(TaskKind.STUDYING, new Observed(50, 50 * Math.log(8))));

    for (int estimated : new int[] {1, 2, 30, 600, TimeBias.LONGEST_ESTIMATE}) {
      for (TaskKind kind : TaskKind.values()) {
        TimeBias.Correction correction = slow.correct(kind, estimated);
        assertThat(correction.low()).isBetween(1, correction.minutes());
        assertThat(correction.high()).isBetween(correction.minutes(), TimeBias.LONGEST);
      }
    }
    assertThat(slow.correct(TaskKind.STUDYING, TimeBias.LONGEST_ESTIMATE).minutes())
        .isEqualTo(TimeBias.LONGEST);
  }

  @Test
  void a_forgotten_stopwatch_counts_as_a_factor_of_eight_at_most() {
    assertThat(TimeBias.logRatio(1, 2_880)).isEqualTo(Math.log(8));
    assertThat(TimeBias.logRatio(1_440, 1)).isEqualTo(-Math.log(8));
    assertThat(TimeBias.logRatio(30, 30)).isZero();
  }

  /**
   * People drawn from the model: the next task ends within the interval as often as it says, and
   * corrected estimates are nearer than the person's own.
   */
  @Test
  void the_interval_holds_what_it_says_and_the_correction_helps() {
    Random random = new Random(7);
    int within = 0;
    int all = 0;
    double raw = 0;
    double corrected = 0;
    for (int person = 0; person < 2_000; person++) {
      double own = P.mean() + Math.sqrt(P.personVariance()) * random.nextGaussian();
      Map<TaskKind, Double> kinds = new EnumMap<>(TaskKind.class);
      Map<TaskKind, Observed> seen = new EnumMap<>(TaskKind.class);
      for (int task = 0; task < 12; task++) {
        TaskKind kind = KINDS.get(random.nextInt(KINDS.size()));
        double b =
            kinds.computeIfAbsent(
                kind, k -> own + Math.sqrt(P.kindVariance()) * random.nextGaussian());
        double y = b + Math.sqrt(P.noiseVariance()) * random.nextGaussian();
        int estimated = 60;
        double actual = estimated * Math.exp(y);
        TimeBias.Correction told = TimeBias.of(P, seen).correct(kind, estimated);
        if (task >= 6) {
          all++;
          within += actual >= told.low() && actual <= told.high() ? 1 : 0;
          raw += Math.abs(y);
          corrected += Math.abs(y - Math.log((double) told.minutes() / estimated));
        }
        seen.merge(kind, new Observed(1, y), (before, one) -> before.and(y));
      }
    }
    assertThat((double) within / all).isCloseTo(TimeBias.PROBABILITY, within(0.02));
    assertThat(corrected / all).isLessThan(0.85 * raw / all);
  }
}
