package org.evenkeel.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any log, tried on two hundred. */
class PropertiesTests {
  private static final Bounds NONE = new Bounds(1, 2, 0, 0, 0);
  private static final Judging.Settings SETTINGS = new Judging.Settings(3, 100, 0.95, 5);

  @Test
  void effective_sizes_are_between_one_and_all() {
    forAnyLog(
        (log, source) -> {
          Evaluation.Judged judged = judge(log, source);
          long people = log.stream().map(LoggedChoice::person).distinct().count();
          assertThat(judged.weights().effectiveSampleSize()).isBetween(1 - 1e-9, log.size() + 1e-9);
          assertThat(judged.weights().effectivePeople()).isBetween(1 - 1e-9, people + 1e-9);
        });
  }

  @Test
  void the_self_normalised_estimate_stays_within_the_rewards() {
    forAnyLog(
        (log, source) -> {
          Estimate snips = judge(log, source).snips();
          assertThat(List.of(snips.low(), snips.value(), snips.high()))
              .allSatisfy(value -> assertThat(value).isBetween(-1e-9, 1 + 1e-9));
        });
  }

  @Test
  void ends_of_intervals_stand_in_order_and_nothing_is_nan() {
    forAnyLog(
        (log, source) -> {
          Evaluation.Judged judged = judge(log, source);
          for (Estimate one : List.of(judged.ips(), judged.snips(), judged.dr())) {
            assertThat(one.low()).isLessThanOrEqualTo(one.high()).isFinite();
            assertThat(one.value()).isFinite();
          }
        });
  }

  /** A policy that chooses as the log did weighs every choice 1. */
  @Test
  void the_logging_policy_is_worth_what_the_log_brought() {
    forAnyLog(
        (log, source) -> {
          Evaluation.Judged judged =
              judge(
                  log,
                  others ->
                      choice -> {
                        double[] odds = new double[choice.size()];
                        odds[choice.chosen()] = choice.propensity();
                        return odds;
                      });
          double mean = log.stream().mapToDouble(LoggedChoice::reward).average().orElseThrow();
          assertThat(judged.ips().value()).isCloseTo(mean, within(1e-9));
          assertThat(judged.snips().value()).isCloseTo(mean, within(1e-9));
          assertThat(judged.weights().effectiveSampleSize()).isCloseTo(log.size(), within(1e-6));
          assertThat(new Judging(log, NONE, SETTINGS).asLogged().orElseThrow().value())
              .isCloseTo(mean, within(1e-9));
        });
  }

  @Test
  void twice_the_rewards_are_worth_twice_as_much() {
    forAnyLog(
        (log, source) -> {
          Evaluation.Judged once = judge(log, source);
          Evaluation.Judged twice =
              judge(log.stream().map(PropertiesTests::doubled).toList(), source);
          assertThat(twice.ips().value()).isCloseTo(2 * once.ips().value(), within(1e-9));
          assertThat(twice.snips().high()).isCloseTo(2 * once.snips().high(), within(1e-9));
          assertThat(twice.dr().low()).isCloseTo(2 * once.dr().low(), within(1e-6));
        });
  }

  @Test
  void the_same_seed_gives_the_same_and_another_one_other_intervals() {
    List<LoggedChoice> log = new World(new SplittableRandom(4), 0.5).log(30, 5);
    Evaluation once = new Judging(log, NONE, SETTINGS).judge(PolicySource.uniform());

    assertThat(new Judging(log, NONE, SETTINGS).judge(PolicySource.uniform())).isEqualTo(once);
    assertThat(
            new Judging(log, NONE, new Judging.Settings(3, 100, 0.95, 6))
                .judge(PolicySource.uniform()))
        .isNotEqualTo(once);
  }

  private static void forAnyLog(BiConsumer<List<LoggedChoice>, PolicySource> property) {
    SplittableRandom random = new SplittableRandom(20261128);
    for (int i = 0; i < 200; i++) {
      World world = new World(random.split(), random.nextDouble());
      List<LoggedChoice> log = world.log(2 + random.nextInt(20), 1 + random.nextInt(6));
      property.accept(log, i % 2 == 0 ? PolicySource.uniform() : halfGreedy());
    }
  }

  /** Overlaps with any log, unlike the greedy one. */
  private static PolicySource halfGreedy() {
    return others ->
        choice -> {
          double[] greedy = PolicySource.greedy().learn(others).odds(choice);
          double[] uniform = PolicySource.uniform().learn(others).odds(choice);
          return IntStream.range(0, greedy.length)
              .mapToDouble(arm -> (greedy[arm] + uniform[arm]) / 2)
              .toArray();
        };
  }

  private static Evaluation.Judged judge(List<LoggedChoice> log, PolicySource source) {
    return (Evaluation.Judged) new Judging(log, NONE, SETTINGS).judge(source);
  }

  private static LoggedChoice doubled(LoggedChoice one) {
    return LoggedChoice.of(
        one.person(),
        IntStream.range(0, one.size()).map(one::arm).toArray(),
        IntStream.range(0, one.size()).mapToDouble(one::score).toArray(),
        one.chosen(),
        one.propensity(),
        2 * one.reward());
  }
}
