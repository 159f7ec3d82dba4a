package org.evenkeel.analytics.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is there is found, with its size. */
class PlantedPatternsTests {

  private static final int PEOPLE = 60;

  private static final Predicate<Finding> EVENING = about("part_of_day", "evening");
  private static final Predicate<Finding> MONDAY = about("weekday", "monday");

  @Test
  void an_evening_low_of_a_point_is_found_in_nine_of_ten_people() {
    List<Finding> found = found(EVENING, PlantedPatternsTests::lowEvenings);

    assertThat(found).hasSizeGreaterThanOrEqualTo(PEOPLE * 9 / 10);
    assertThat(found).allMatch(f -> f.kind() == PatternKind.TIME_OF_DAY && !f.upward());
  }

  @Test
  void the_interval_of_an_evening_low_holds_its_size() {
    long held =
        LongStream.range(0, PEOPLE)
            .mapToObj(seed -> FindingPatterns.everything(lowEvenings(seed)))
            .flatMap(all -> all.stream().filter(EVENING))
            .filter(f -> f.low() <= -1 && -1 <= f.high())
            .count();

    assertThat(held).isGreaterThanOrEqualTo(PEOPLE * 95L / 100);
  }

  @Test
  void low_mondays_are_found_and_the_longer_one_looks_the_better() {
    int twelve = found(MONDAY, seed -> person(seed).plant(DayOfWeek.MONDAY, -2).history()).size();
    int half =
        found(MONDAY, seed -> person(seed).weeks(26).plant(DayOfWeek.MONDAY, -1.5).history())
            .size();

    assertThat(twelve).isGreaterThanOrEqualTo(PEOPLE * 3 / 4);
    assertThat(half).isGreaterThanOrEqualTo(PEOPLE * 9 / 10);
  }

  @Test
  void work_before_a_low_mood_is_found() {
    List<Finding> found =
        found(
            about("location", "work").and(Finding::upward),
            seed -> person(seed).weeks(26).plantAfterWork(2).history());

    assertThat(found).hasSizeGreaterThanOrEqualTo(PEOPLE * 3 / 4);
    assertThat(found).allMatch(f -> f.kind() == PatternKind.BEFORE_LOW_MOOD && f.high() <= 1);
  }

  @Test
  void what_helps_in_the_evening_is_found_by_who_rates_much() {
    List<Finding> found =
        found(
            about("approach", "mindfulness").and(Finding::upward),
            seed -> person(seed).weeks(26).ratingsADay(2).plantMindfulEvenings(1.5).history());

    assertThat(found).hasSizeGreaterThanOrEqualTo(PEOPLE / 2);
  }

  @Test
  void the_same_history_gives_the_same_findings() {
    assertThat(FindingPatterns.in(lowEvenings(3))).isEqualTo(FindingPatterns.in(lowEvenings(3)));
  }

  private static History lowEvenings(long seed) {
    return person(seed).plant(PartOfDay.EVENING, -1).history();
  }

  private static SimulatedPerson person(long seed) {
    return SimulatedPerson.of(seed * 4_099 + 5).carryingOver(0.5, 1);
  }

  private static Predicate<Finding> about(String aspect, String value) {
    return finding -> finding.about().equals(new Trait(aspect, value));
  }

  /** Of each person the finding that was planted, if it was made. */
  private static List<Finding> found(Predicate<Finding> planted, LongFunction<History> person) {
    return LongStream.range(0, PEOPLE)
        .mapToObj(seed -> FindingPatterns.in(person.apply(seed)).findings())
        .map(findings -> findings.stream().filter(planted).findFirst())
        .flatMap(Optional::stream)
        .toList();
  }
}
