package org.evenkeel.analytics.clinical.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evenkeel.analytics.clinical.model.MonthScore.Month;
import org.evenkeel.analytics.clinical.model.ReliableChange.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTests {

  /** The example of the paper: s1 7.5, r 0.80, from 32.5 to 47.5. */
  @Test
  void the_example_of_jacobson_and_truax_comes_out_as_printed() {
    ReliableChange change = new ReliableChange(7.5, 0.80);

    assertThat(change.errorOfDifference()).isCloseTo(4.74, within(0.005));
    assertThat(change.index(32.5, 47.5)).isCloseTo(3.16, within(0.005));
    assertThat(change.course(32.5, 47.5)).isEqualTo(Course.HIGHER);
    assertThat(change.course(47.5, 32.5)).isEqualTo(Course.LOWER);
    assertThat(change.course(32.5, 41.7)).isEqualTo(Course.STEADY);
    assertThat(change.leastDifference()).isCloseTo(9.30, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.8",
    "-1, 0.8",
    "Infinity, 0.8",
    "NaN, 0.8",
    "1, 1",
    "1, 1.0000000001",
    "1, -0.1",
    "1, NaN",
    "1, Infinity"
  })
  void what_cannot_be_a_measure_is_refused(double spread, double reliability) {
    assertThatThrownBy(() -> new ReliableChange(spread, reliability))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ChangeIndex.of(spread, reliability)).isNotInstanceOf(ReliableChange.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, NoReliability",
    "1, NaN, NoReliability",
    "0, 0.8, NoSpread",
    "NaN, 0.8, NoSpread"
  })
  void why_there_is_no_index_is_said(double spread, double reliability, String why) {
    assertThat(ChangeIndex.of(spread, reliability).getClass().getSimpleName()).isEqualTo(why);
  }

  /** Halves that say the same of everybody: a reliability of 1 would make every change reliable. */
  @Test
  void a_measure_without_any_error_is_not_believed() {
    List<MonthScore> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double level = 2 + i % 7;
      people.add(new MonthScore(alike(level), alike(level + 0.1)));
    }

    MoodChange change = MoodChange.of(people);

    assertThat(change.reason()).isEqualTo("reliability_not_known");
    assertThat(change.reliability()).isNull();
    assertThat(change.leastDifference()).isNull();
    assertThat(change.courses()).isEmpty();
    assertThat(change.difference().mean()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void scores_that_are_no_numbers_are_refused_with_a_reason_and_not_with_a_failure() {
    List<MonthScore> people = people(60, 0, 0.3);
    people.set(0, new MonthScore(new Month(5, Double.NaN, 5), alike(5)));

    assertThat(MoodChange.of(people).reason()).isEqualTo("reliability_not_known");
  }

  @Test
  void people_who_are_all_alike_tell_of_no_change() {
    List<MonthScore> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      people.add(new MonthScore(alike(5), alike(6)));
    }

    MoodChange change = MoodChange.of(people);

    assertThat(change.reason()).isEqualTo("no_differences");
    assertThat(change.leastDifference()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 27, 1", "0, 27, NaN", "0, 27, -0.2", "27, 27, 0.9", "NaN, 27, 0.9"})
  void an_instrument_that_cannot_be_is_not_taken(double low, double high, double reliability) {
    assertThatThrownBy(
            () -> new Instrument("x", low, high, reliability, "alpha", true, true, "none"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As much noise in a half as difference between people: r = 1/2 of halves, 2/3 of the whole. */
  @Test
  void split_halves_find_the_reliability_that_was_put_in() {
    Random random = new Random(7);
    List<Month> people = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double level = random.nextGaussian();
      people.add(new Month(level, level + random.nextGaussian(), level + random.nextGaussian()));
    }

    assertThat(SplitHalf.reliability(people)).isCloseTo(2 / 3.0, within(0.02));
    assertThat(SplitHalf.reliability(List.of())).isZero();
    assertThat(SplitHalf.reliability(List.of(alike(5)))).isZero();
  }

  @Test
  void people_whose_true_mood_stays_are_mostly_steady_and_those_who_rise_are_seen() {
    MoodChange steady = MoodChange.of(people(400, 0, 0.3));
    MoodChange rising = MoodChange.of(people(400, 3, 0.3));

    assertThat(steady.reason()).isNull();
    assertThat(steady.courses().get(Course.STEADY)).isGreaterThanOrEqualTo(360);
    assertThat(steady.difference().mean()).isCloseTo(0, within(0.05));
    assertThat(steady.difference().low()).isLessThan(steady.difference().mean());
    assertThat(rising.courses().get(Course.HIGHER)).isGreaterThanOrEqualTo(380);
    assertThat(rising.difference().low()).isGreaterThan(2.5);
  }

  @Test
  void noise_is_no_measure() {
    MoodChange noise = MoodChange.of(people(400, 0, 5));

    assertThat(noise.reason()).isEqualTo("reliability_too_low");
    assertThat(noise.courses()).isEmpty();
    assertThat(noise.reliability()).isLessThan(0.7);
  }

  @Test
  void few_people_are_not_told_about() {
    assertThat(MoodChange.of(people(9, 0, 0.3)).people()).isNull();
    assertThat(MoodChange.of(people(9, 0, 0.3)).difference()).isNull();
    assertThat(MoodChange.of(people(10, 0, 0.3)).people()).isEqualTo(10);
    assertThat(MoodChange.of(people(29, 0, 0.3)).reason()).isEqualTo("too_few_people");
    assertThat(MoodChange.of(people(30, 0, 0.3)).reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03, 2026-10",
    "2026-12-02, 2026-09",
    "2026-04-02, 2026-02",
    "2026-04-01, 2026-01",
    "2028-04-02, 2028-02",
    "2028-04-01, 2028-01",
    "2028-02-01, 2027-11",
    "2028-02-02, 2027-12"
  })
  void a_month_is_settled_when_nothing_late_can_come_any_more(LocalDate today, YearMonth latest) {
    assertThat(SettledMonth.latest(today)).isEqualTo(latest);
    assertThat(latest.atEndOfMonth().plusDays(32)).isBefore(today);
    assertThat(latest.plusMonths(1).atEndOfMonth().plusDays(32)).isAfterOrEqualTo(today);
    assertThat(SettledMonth.isSettled(latest.plusMonths(1), today)).isFalse();
  }

  /**
   * The end of the month's last day where days end last, and then the 30 days an entry may take.
   */
  @Test
  void what_is_recorded_latest_of_a_month_comes_before_it_is_settled() {
    YearMonth month = YearMonth.of(2026, 10);
    ZonedDateTime latest =
        month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.ofHours(-12)).plusDays(30);

    LocalDate today = latest.withZoneSameInstant(ZoneOffset.UTC).toLocalDate();

    assertThat(today).isEqualTo("2026-12-01");
    assertThat(SettledMonth.isSettled(month, today)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02, 2026-02-10, 2026-02-19",
    "2026-04, 2026-04-10, 2026-04-21",
    "2026-05, 2026-05-10, 2026-05-22"
  })
  void eight_days_or_more_lie_between_the_ends_of_a_month(
      YearMonth month, LocalDate earlyUntil, LocalDate lateFrom) {
    assertThat(MonthEnds.earlyUntil(month)).isEqualTo(earlyUntil);
    assertThat(MonthEnds.lateFrom(month)).isEqualTo(lateFrom);
    assertThat(earlyUntil.datesUntil(lateFrom).count() - 1).isGreaterThanOrEqualTo(8);
  }

  private static List<MonthScore> people(int count, double rise, double noise) {
    Random random = new Random(count);
    List<MonthScore> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double level = 5 + 1.5 * random.nextGaussian();
      people.add(new MonthScore(month(level, noise, random), month(level + rise, noise, random)));
    }
    return people;
  }

  private static Month month(double level, double noise, Random random) {
    double early = level + noise * random.nextGaussian();
    double late = level + noise * random.nextGaussian();
    return new Month((early + late) / 2, early, late);
  }

  private static Month alike(double level) {
    return new Month(level, level, level);
  }
}
