package org.evenkeel.analytics.clinical.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.evenkeel.analytics.clinical.model.MonthScore.Month;
import org.evenkeel.analytics.clinical.model.ReliableChange.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is claimed of simulated people whose level stays. A day's mood keeps a part of the day
 * before, as in the tests of trends, over both months; people check in as the pattern says.
 */
class UnchangedPeopleTests {

  private static final YearMonth BEFORE = YearMonth.of(2026, 5);
  private static final YearMonth AFTER = BEFORE.plusMonths(1);
  private static final int PEOPLE = 10_000;
  private static final double SPREAD = 1.2;
  private static final double BETWEEN_PEOPLE = 2;

  /** On which days somebody checks in; each day has one to three. */
  enum Pattern {
    /** Three of four days. */
    MOST,
    /** Two of five days. */
    SOME,
    /** Five days in a row early in the month, and five late. */
    RUNS,
    /** Three days in a row in each of four weeks. */
    EACH_WEEK,
    /** The first six days, and then four days. */
    BEGINNING,
    /** Three days. */
    THREE_DAYS
  }

  @ParameterizedTest(name = "{1} then {2}, a day keeps {0}: {3}% at most")
  @CsvSource({
    "0, MOST, MOST, 7",
    "0.3, MOST, MOST, 7",
    "0.5, MOST, MOST, 7",
    "0.7, MOST, MOST, 7",
    "0.9, MOST, MOST, 8",
    "0, SOME, SOME, 7",
    "0.5, SOME, SOME, 7",
    "0.7, SOME, SOME, 7",
    "0.9, SOME, SOME, 8",
    "0, RUNS, RUNS, 7",
    "0.5, RUNS, RUNS, 7",
    "0.7, RUNS, RUNS, 7",
    "0.9, RUNS, RUNS, 8",
    "0.5, EACH_WEEK, EACH_WEEK, 7",
    "0.7, EACH_WEEK, EACH_WEEK, 7",
    "0.9, EACH_WEEK, EACH_WEEK, 8",
    "0.5, BEGINNING, BEGINNING, 7",
    "0.7, BEGINNING, BEGINNING, 7",
    "0.5, MOST, SOME, 7",
    "0.7, MOST, SOME, 7",
    "0.9, MOST, SOME, 8",
    "0, MOST, RUNS, 7",
    "0.5, MOST, RUNS, 7",
    "0.7, MOST, RUNS, 7",
    "0.5, SOME, MOST, 7",
    "0.7, SOME, MOST, 7"
  })
  void whose_level_stays_is_claimed_to_have_changed_in_about_one_of_twenty_at_most(
      double kept, Pattern before, Pattern after, double percent) {
    double claimed = claimed(people(PEOPLE, kept, before, after, 0, 21, false));
    assertThat(claimed).isLessThanOrEqualTo(percent / 100);
  }

  @ParameterizedTest(name = "a day keeps {0}")
  @CsvSource({"0.3", "0.7"})
  void so_it_is_in_groups_as_small_as_are_told_about(double kept) {
    double sum = 0;
    int groups = 200;
    for (int group = 0; group < groups; group++) {
      List<MonthScore> some =
          people(60, kept, Pattern.MOST, Pattern.MOST, 0, 1_000 + group, false)
              .subList(0, MoodChange.LEAST_FOR_RELIABILITY);
      sum += steps(some);
    }
    assertThat(sum / groups).isLessThanOrEqualTo(0.07);
  }

  @ParameterizedTest(name = "{1} points, a day keeps {0}: found in {2}% at least")
  @CsvSource({"0, 2, 90", "0.5, 2, 75", "0.5, 3, 90", "0.7, 3, 85"})
  void planted_changes_are_found(double kept, double rise, double percent) {
    MoodChange change =
        MoodChange.of(people(PEOPLE, kept, Pattern.MOST, Pattern.MOST, rise, 22, false));
    double found = count(change, Course.HIGHER) / (double) Objects.requireNonNull(change.people());
    assertThat(found).isGreaterThanOrEqualTo(percent / 100);
    assertThat(change.courses().get(Course.LOWER)).isNull();
  }

  /** Why the ends are apart: halves that touch take days that go together for what stays. */
  @Test
  void weeks_in_turn_as_halves_would_claim_too_much() {
    assertThat(claimed(people(PEOPLE, 0.7, Pattern.MOST, Pattern.MOST, 0, 21, true)))
        .isGreaterThan(0.12);
  }

  @Test
  void nobody_is_counted_whose_check_ins_are_all_on_three_days() {
    assertThat(people(PEOPLE, 0.5, Pattern.THREE_DAYS, Pattern.THREE_DAYS, 0, 23, false)).isEmpty();
  }

  /** The share of those told of who are not steady; all counts are large enough to be shown. */
  private static double claimed(List<MonthScore> people) {
    MoodChange change = MoodChange.of(people);
    assertThat(change.reason()).isNull();
    long steady = count(change, Course.STEADY);
    return 1 - steady / (double) people.size();
  }

  private static long count(MoodChange change, Course course) {
    return Objects.requireNonNull(change.courses().get(course));
  }

  /** The share beyond the least difference that a small group is told. */
  private static double steps(List<MonthScore> people) {
    Double least = Objects.requireNonNull(MoodChange.of(people).leastDifference());
    return people.stream().filter(one -> Math.abs(one.difference()) > least).count()
        / (double) people.size();
  }

  /** Those with days enough; on wish with weeks in turn for the ends. */
  private static List<MonthScore> people(
      int most,
      double kept,
      Pattern before,
      Pattern after,
      double rise,
      long seed,
      boolean inTurn) {
    RandomGenerator random = new SplittableRandom(seed);
    List<MonthScore> people = new ArrayList<>();
    for (int person = 0; person < most; person++) {
      double level = 5.5 + BETWEEN_PEOPLE * random.nextGaussian();
      double[] moods = moods(random, kept, BEFORE.lengthOfMonth() + AFTER.lengthOfMonth());
      double[] first = Arrays.copyOf(moods, BEFORE.lengthOfMonth());
      double[] second = Arrays.copyOfRange(moods, BEFORE.lengthOfMonth(), moods.length);
      Optional<Month> one = month(BEFORE, scores(random, first, level, before), inTurn);
      Optional<Month> two = month(AFTER, scores(random, second, level + rise, after), inTurn);
      if (one.isPresent() && two.isPresent()) {
        people.add(new MonthScore(one.get(), two.get()));
      }
    }
    return people;
  }

  private static double[] moods(RandomGenerator random, double kept, int days) {
    double[] moods = new double[days];
    double mood = random.nextGaussian();
    for (int day = 0; day < days; day++) {
      mood = kept * mood + Math.sqrt(1 - kept * kept) * random.nextGaussian();
      moods[day] = SPREAD * mood;
    }
    return moods;
  }

  /** Means of days in whole points of 1 to 10; NaN where nobody checked in. */
  private static double[] scores(
      RandomGenerator random, double[] moods, double level, Pattern pattern) {
    IntPredicate present = present(random, pattern, moods.length);
    double[] scores = new double[moods.length];
    for (int day = 0; day < moods.length; day++) {
      scores[day] = Double.NaN;
      if (present.test(day)) {
        int checkins = random.nextInt(1, 4);
        double sum = 0;
        for (int i = 0; i < checkins; i++) {
          double mood = level + moods[day] + 0.8 * random.nextGaussian();
          sum += Math.clamp(Math.round(mood), 1, 10);
        }
        scores[day] = sum / checkins;
      }
    }
    return scores;
  }

  private static IntPredicate present(RandomGenerator random, Pattern pattern, int days) {
    int early = random.nextInt(9);
    int late = random.nextInt(16, days - 5);
    int inWeek = random.nextInt(5);
    boolean[] chosen = new boolean[days];
    int from = pattern == Pattern.BEGINNING ? 6 : 0;
    int left = pattern == Pattern.BEGINNING ? 4 : 3;
    while (left > 0) {
      int day = random.nextInt(from, days);
      left -= chosen[day] ? 0 : 1;
      chosen[day] = true;
    }
    return switch (pattern) {
      case MOST -> day -> random.nextInt(4) > 0;
      case SOME -> day -> random.nextInt(5) < 2;
      case RUNS -> day -> (day >= early && day < early + 5) || (day >= late && day < late + 5);
      case EACH_WEEK -> day -> day < 28 && day % 7 >= inWeek && day % 7 < inWeek + 3;
      case BEGINNING -> day -> day < 6 || chosen[day];
      case THREE_DAYS -> day -> chosen[day];
    };
  }

  private static Optional<Month> month(YearMonth month, double[] scores, boolean inTurn) {
    List<Double> all = new ArrayList<>();
    List<Double> early = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    for (int day = 0; day < scores.length; day++) {
      if (Double.isNaN(scores[day])) {
        continue;
      }
      LocalDate date = month.atDay(1 + day);
      all.add(scores[day]);
      if (inTurn ? day / 7 % 2 == 0 : !date.isAfter(MonthEnds.earlyUntil(month))) {
        early.add(scores[day]);
      }
      if (inTurn ? day / 7 % 2 == 1 : !date.isBefore(MonthEnds.lateFrom(month))) {
        late.add(scores[day]);
      }
    }
    return all.size() < MonthEnds.LEAST_DAYS
            || early.size() < MonthEnds.LEAST_AT_EACH_END
            || late.size() < MonthEnds.LEAST_AT_EACH_END
        ? Optional.empty()
        : Optional.of(new Month(mean(all), mean(early), mean(late)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
