package org.evenkeel.analytics.weekly.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.evenkeel.analytics.weekly.model.MoodTrend.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is claimed of simulated people: a day's mood keeps a part of the day before. */
class TrendTestTests {

  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 1);
  private static final int PEOPLE = 2_000;

  @ParameterizedTest(name = "a day keeps {0} of the one before")
  @CsvSource({"0, 1.2", "0.3, 1.2", "0.5, 1.2", "0.5, 2.0", "0.7, 1.2"})
  void flat_moods_get_a_direction_in_at_most_one_of_twenty(double kept, double spread) {
    Map<Direction, Double> told = shares(kept, spread, 0, 11);
    assertThat(share(told, Direction.IMPROVING) + share(told, Direction.DECLINING))
        .isLessThanOrEqualTo(0.05);
  }

  @ParameterizedTest(name = "{2} points, a day keeps {0}: found in {3}")
  @CsvSource({
    "0.3, 1.0, 1.5, 0.45",
    "0.3, 1.0, 2.0, 0.70",
    "0.3, 1.0, 3.0, 0.90",
    "0.5, 1.0, 2.0, 0.60",
    "0.5, 1.0, 3.0, 0.88"
  })
  void planted_changes_are_found(double kept, double spread, double change, double power) {
    Map<Direction, Double> up = shares(kept, spread, change, 12);
    Map<Direction, Double> down = shares(kept, spread, -change, 13);
    assertThat(share(up, Direction.IMPROVING)).isGreaterThanOrEqualTo(power);
    assertThat(share(down, Direction.DECLINING)).isGreaterThanOrEqualTo(power);
    assertThat(share(up, Direction.DECLINING)).isLessThan(0.01);
    assertThat(share(down, Direction.IMPROVING)).isLessThan(0.01);
  }

  @Test
  void stable_is_said_of_even_moods_and_hardly_ever_of_a_change_as_large_as_its_margin() {
    assertThat(share(shares(0.3, 0.4, 0, 14), Direction.STABLE)).isGreaterThan(0.5);
    assertThat(share(shares(0.3, 0.4, 1, 15), Direction.STABLE)).isLessThanOrEqualTo(0.05);
    assertThat(share(shares(0.5, 1.0, 1, 16), Direction.STABLE)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void a_lack_of_difference_alone_is_not_stable() {
    assertThat(share(shares(0.5, 2.0, 0, 17), Direction.NOT_ENOUGH_YET)).isGreaterThan(0.8);
  }

  @Test
  void an_even_line_is_stable_and_a_clear_step_is_not() {
    List<DayMood> even = line(day -> 6);
    List<DayMood> step = line(day -> day < 14 ? 8 : 6);
    assertThat(TrendTest.of(even, UNTIL).direction()).isEqualTo(Direction.STABLE);
    assertThat(TrendTest.of(step, UNTIL))
        .isEqualTo(new MoodTrend(Direction.IMPROVING, 2.0, 1.83, 2.17, 14, 42));
  }

  @Test
  void with_too_few_days_nothing_is_said_and_other_days_are_not_looked_at() {
    List<DayMood> few = line(day -> 6).stream().filter(d -> late(d) || early(d) < 3).toList();
    assertThat(TrendTest.of(few, UNTIL))
        .isEqualTo(new MoodTrend(Direction.NOT_ENOUGH_YET, null, null, null, 14, 3));
    List<DayMood> others =
        List.of(new DayMood(UNTIL.plusDays(1), 1), new DayMood(UNTIL.minusDays(56), 1));
    assertThat(TrendTest.of(others, UNTIL).days()).isZero();
    assertThat(TrendTest.of(others, UNTIL).daysBefore()).isZero();
  }

  private static boolean late(DayMood day) {
    return day.day().isAfter(UNTIL.minusDays(14));
  }

  private static long early(DayMood day) {
    return UNTIL.minusDays(14).toEpochDay() - day.day().toEpochDay();
  }

  private static List<DayMood> line(IntToDoubleFunction moodAgo) {
    List<DayMood> days = new ArrayList<>();
    for (int ago = 0; ago < TrendTest.DAYS; ago++) {
      days.add(new DayMood(UNTIL.minusDays(ago), moodAgo.applyAsDouble(ago)));
    }
    return days;
  }

  private static double share(Map<Direction, Double> shares, Direction direction) {
    return shares.getOrDefault(direction, 0.0);
  }

  private static Map<Direction, Double> shares(
      double kept, double spread, double change, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<Direction, Double> shares = new EnumMap<>(Direction.class);
    for (int person = 0; person < PEOPLE; person++) {
      Direction told = TrendTest.of(days(random, kept, spread, change), UNTIL).direction();
      shares.merge(told, 1.0 / PEOPLE, Double::sum);
    }
    return shares;
  }

  /** Three of four days have one to three check-ins, in whole points of 1 to 10. */
  private static List<DayMood> days(
      RandomGenerator random, double kept, double spread, double change) {
    List<DayMood> days = new ArrayList<>();
    double level = random.nextGaussian();
    for (int day = 0; day < TrendTest.DAYS; day++) {
      level = kept * level + Math.sqrt(1 - kept * kept) * random.nextGaussian();
      double mood = 5.5 + spread * level + (day >= TrendTest.DAYS - 14 ? change : 0);
      if (random.nextInt(4) > 0) {
        int checkins = random.nextInt(1, 4);
        double sum = 0;
        for (int i = 0; i < checkins; i++) {
          sum += Math.clamp(Math.round(mood + 0.8 * random.nextGaussian()), 1, 10);
        }
        days.add(new DayMood(UNTIL.minusDays(TrendTest.DAYS - 1L - day), sum / checkins));
      }
    }
    return days;
  }
}
