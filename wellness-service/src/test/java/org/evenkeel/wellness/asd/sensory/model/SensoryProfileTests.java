package org.evenkeel.wellness.asd.sensory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.evenkeel.wellness.asd.sensory.Channel;
import org.evenkeel.wellness.asd.sensory.Strategy;
import org.junit.jupiter.api.Test;

class SensoryProfileTests {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  @Test
  void below_the_minimum_nothing_is_said() {
    List<Load> nine = days(9, 1, 8, 2);
    List<Load> oneBusyWeekend = new ArrayList<>(days(4, 5, 8, 2));

    assertThat(SensoryProfile.of(List.of()).channels()).isEmpty();
    assertThat(SensoryProfile.of(nine).channels()).isEmpty();
    assertThat(SensoryProfile.of(nine).loads()).isEqualTo(9);
    assertThat(SensoryProfile.of(oneBusyWeekend).loads()).isEqualTo(20);
    assertThat(SensoryProfile.of(oneBusyWeekend).channels()).isEmpty();
    assertThat(SensoryProfile.of(days(5, 2, 8, 2)).channels()).hasSize(5);
  }

  @Test
  void what_presses_more_than_the_rest_stands_out_within_bounds() {
    SensoryProfile profile = SensoryProfile.of(days(10, 2, 9, 2));

    SensoryProfile.Sensitivity sound = of(profile, Channel.SOUND);
    assertThat(sound.sensitivity()).isCloseTo(9, within(0.01));
    assertThat(sound.n()).isEqualTo(20);
    assertThat(sound.standsOut()).isTrue();
    assertThat(sound.low()).isLessThan(9);
    assertThat(sound.high()).isBetween(9.0, 10.0);
    assertThat(of(profile, Channel.SMELL).standsOut()).isFalse();
    assertThat(profile.channels())
        .allMatch(c -> c.low() >= 0 && c.high() <= 10 && c.low() <= c.high());
  }

  /** Table values of Student's t, quantile 0.95. */
  @Test
  void the_quantile_is_that_of_the_tables() {
    assertThat(MeanInterval.quantile(4)).isCloseTo(2.132, within(0.004));
    assertThat(MeanInterval.quantile(9)).isCloseTo(1.833, within(0.001));
    assertThat(MeanInterval.quantile(30)).isCloseTo(1.697, within(0.001));
    assertThat(MeanInterval.quantile(1_000)).isCloseTo(1.646, within(0.001));
  }

  @Test
  void the_interval_holds_the_mean_as_often_as_it_says() {
    Random random = new Random(5);
    int held = 0;
    for (int round = 0; round < 5_000; round++) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        values.add((double) Math.round(5 + 1.5 * random.nextGaussian()));
      }
      MeanInterval interval = MeanInterval.of(values);
      held += interval.low() <= 5 && 5 <= interval.high() ? 1 : 0;
    }
    assertThat(held / 5_000.0).isBetween(0.88, 0.94);
  }

  @Test
  void a_strategy_that_helps_more_than_waiting_is_found() {
    SensoryProfile profile = SensoryProfile.of(tried(20, Strategy.HEADPHONES, 4));

    assertThat(profile.strategies())
        .extracting(SensoryProfile.Effect::strategy)
        .containsExactly(Strategy.HEADPHONES);
    SensoryProfile.Effect effect = profile.strategies().getFirst();
    assertThat(effect.n()).isEqualTo(10);
    assertThat(effect.low()).isPositive().isLessThan(effect.relief());
    assertThat(effect.relief()).isBetween(3.0, 5.0);
  }

  /** Loads fall by themselves; what falls no further than that has not worked. */
  @Test
  void what_would_have_passed_anyway_is_no_merit_of_the_strategy() {
    assertThat(SensoryProfile.of(tried(20, Strategy.MOVEMENT, 0)).strategies()).isEmpty();
  }

  @Test
  void a_strategy_tried_too_seldom_is_not_named() {
    assertThat(SensoryProfile.of(tried(8, Strategy.HEADPHONES, 5)).strategies()).isEmpty();
  }

  private static SensoryProfile.Sensitivity of(SensoryProfile profile, Channel channel) {
    return profile.channels().stream()
        .filter(c -> c.channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  private static List<Load> days(int days, int aDay, int sound, int rest) {
    List<Load> loads = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < aDay; i++) {
        loads.add(
            load(
                START.plus(Duration.ofDays(day)).plus(Duration.ofHours(i)), sound, rest, Set.of()));
      }
    }
    return loads;
  }

  /** Each day a peak and what follows two hours later; every second day something is tried. */
  private static List<Load> tried(int days, Strategy strategy, int relief) {
    Random random = new Random(3);
    List<Load> loads = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      Instant at = START.plus(Duration.ofDays(day));
      boolean tries = day % 2 == 0;
      int peak = 7 + random.nextInt(3);
      int after = peak - 3 + random.nextInt(2) - (tries ? relief : 0);
      loads.add(load(at, peak, peak, tries ? Set.of(strategy) : Set.of()));
      loads.add(
          load(at.plus(Duration.ofHours(2)), Math.max(0, after), Math.max(0, after), Set.of()));
    }
    return loads;
  }

  private static Load load(Instant at, int sound, int rest, Set<Strategy> tried) {
    return new Load(
        at,
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        Map.of(
            Channel.SOUND, sound,
            Channel.LIGHT, rest,
            Channel.TOUCH, rest,
            Channel.SMELL, rest,
            Channel.SOCIAL, rest),
        tried);
  }
}
