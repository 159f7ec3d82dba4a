package org.evenkeel.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many logs of a world whose truth is known; seeds are fixed, so that a failure repeats. */
class StatisticsTests {
  private static final int LOGS = 400;
  private static final Bounds NONE = new Bounds(1, 2, 0, 0, 0);

  @Test
  void intervals_hold_the_truth_as_often_as_they_say() {
    for (PolicySource source : List.of(PolicySource.uniform(), PolicySource.greedy())) {
      double truth =
          source.learn(List.of()).odds(probe())[0] == 0.2
              ? World.uniformWorth()
              : World.greedyWorth();
      List<Evaluation.Judged> judged = judged(source, 1, 60, 10);

      assertThat(coverage(judged, Evaluation.Judged::ips, truth)).isBetween(0.915, 0.98);
      assertThat(coverage(judged, Evaluation.Judged::snips, truth)).isBetween(0.915, 0.98);
      assertThat(coverage(judged, Evaluation.Judged::dr, truth)).isBetween(0.915, 0.98);
    }
  }

  /** The control: people taken for independent choices promise too much. */
  @Test
  void intervals_that_forget_whose_choices_they_are_hold_the_truth_less_often() {
    int covered = 0;
    int forgetful = 0;
    for (int run = 0; run < LOGS; run++) {
      List<LoggedChoice> log = new World(new SplittableRandom(run), 1).log(30, 40);
      covered += holds(log, run);
      forgetful += holds(asStrangers(log), run);
    }

    assertThat(covered).isGreaterThan((int) (0.90 * LOGS));
    assertThat(forgetful).isLessThan((int) (0.87 * LOGS));
  }

  @Test
  void ips_and_dr_are_unbiased_within_noise_even_with_a_useless_model() {
    List<Evaluation.Judged> judged = judged(PolicySource.uniform(), 0, 60, 10);
    for (Function<Evaluation.Judged, Estimate> which :
        List.<Function<Evaluation.Judged, Estimate>>of(
            Evaluation.Judged::ips, Evaluation.Judged::dr)) {
      double[] values = judged.stream().mapToDouble(one -> which.apply(one).value()).toArray();
      double mean = mean(values);
      double error = Math.sqrt(variance(values) / values.length);

      assertThat(mean).isCloseTo(World.uniformWorth(), within(3 * error));
      assertThat(error).isLessThan(0.005);
    }
  }

  @Test
  void a_good_model_makes_the_doubly_robust_estimate_vary_less() {
    List<Evaluation.Judged> judged = judged(PolicySource.greedy(), 1, 60, 10);

    double ips = variance(judged.stream().mapToDouble(one -> one.ips().value()).toArray());
    double dr = variance(judged.stream().mapToDouble(one -> one.dr().value()).toArray());

    assertThat(dr).isLessThan(0.75 * ips);
  }

  private static int holds(List<LoggedChoice> log, int run) {
    Evaluation evaluation =
        new Judging(log, NONE, new Judging.Settings(3, 400, 0.95, run))
            .judge(PolicySource.uniform());
    return ((Evaluation.Judged) evaluation).dr().covers(World.uniformWorth()) ? 1 : 0;
  }

  private static List<LoggedChoice> asStrangers(List<LoggedChoice> log) {
    return IntStream.range(0, log.size())
        .mapToObj(
            i -> {
              LoggedChoice one = log.get(i);
              int[] arms = IntStream.range(0, one.size()).map(one::arm).toArray();
              double[] scores = IntStream.range(0, one.size()).mapToDouble(one::score).toArray();
              return LoggedChoice.of(i, arms, scores, one.chosen(), one.propensity(), one.reward());
            })
        .toList();
  }

  private static List<Evaluation.Judged> judged(
      PolicySource source, double modelShare, int people, int each) {
    List<Evaluation.Judged> judged = new ArrayList<>();
    for (int run = 0; run < LOGS; run++) {
      List<LoggedChoice> log = new World(new SplittableRandom(run), modelShare).log(people, each);
      judged.add(
          (Evaluation.Judged)
              new Judging(log, NONE, new Judging.Settings(3, 400, 0.95, run)).judge(source));
    }
    return judged;
  }

  private static LoggedChoice probe() {
    return new World(new SplittableRandom(0), 1).log(1, 1).getFirst();
  }

  private static double coverage(
      List<Evaluation.Judged> judged, Function<Evaluation.Judged, Estimate> which, double truth) {
    return mean(
        judged.stream().mapToDouble(one -> which.apply(one).covers(truth) ? 1 : 0).toArray());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
