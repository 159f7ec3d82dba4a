package org.evenkeel.session.rsd.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingRsdPatternsTests {

  private static final int PEOPLE = 400;

  @Test
  void of_people_without_a_pattern_at_most_one_in_twenty_hears_of_one() {
    assertThat(share(7_000, person -> person, patterns -> !patterns.nothingStandsOut()))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void what_is_tried_in_bad_hours_and_more_with_the_months_gets_no_credit_for_it() {
    assertThat(
            share(
                8_000,
                SimulatedEpisodes::confounded,
                patterns -> patterns.compared().stream().anyMatch(Compared::standsOut)))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void a_planted_shortening_is_found_with_its_size() {
    UnaryOperator<SimulatedEpisodes> planted = person -> person.movementTakes(0.4);

    assertThat(
            share(
                9_000,
                planted,
                patterns ->
                    patterns.compared().stream()
                        .anyMatch(
                            c ->
                                c.standsOut()
                                    && c.tried().equals("movement")
                                    && c.difference() < 0
                                    && c.medianWith() < c.medianWithout())))
        .isGreaterThan(0.85);
    assertThat(
            share(
                9_000,
                planted,
                patterns ->
                    patterns.compared().stream()
                        .anyMatch(c -> c.standsOut() && !c.tried().equals("movement"))))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void planted_mondays_evenings_and_a_quieter_month_are_found() {
    assertThat(
            share(
                10_000,
                person -> person.aDay(0.25, 0.25).mondaysHave(3.5),
                found(Aspect.WEEKDAY, "monday")))
        .isGreaterThan(0.8);
    assertThat(
            share(11_000, person -> person.eveningsHave(2.5), found(Aspect.PART_OF_DAY, "evening")))
        .isGreaterThan(0.8);
    assertThat(
            share(
                12_000,
                person -> person.aDay(0.6, 0.1),
                patterns -> patterns.change() == Change.FEWER))
        .isGreaterThan(0.7);
  }

  @Test
  void fewer_than_five_on_a_side_are_never_compared() {
    List<PastEpisode> episodes = new ArrayList<>();
    IntStream.range(0, 20).forEach(n -> episodes.add(episode(n, 100, Set.of())));
    IntStream.range(0, 4).forEach(n -> episodes.add(episode(n, 1, Set.of("movement"))));

    RsdPatterns four = FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY);
    episodes.add(episode(4, 1, Set.of("movement")));
    RsdPatterns five = FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY);

    assertThat(four.compared()).isEmpty();
    assertThat(four.shortfalls()).contains(new Shortfall(Aspect.RECOVERY, 1));
    assertThat(five.compared())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.nWith()).isEqualTo(5);
              assertThat(c.nWithout()).isEqualTo(20);
              assertThat(c.difference()).isBetween(-99.1, -98.9);
            });
    assertThat(five.shortfalls()).extracting(Shortfall::aspect).doesNotContain(Aspect.RECOVERY);
  }

  @Test
  void without_episodes_nothing_is_said_but_what_is_needed() {
    RsdPatterns nothing = FindingRsdPatterns.in(List.of(), SimulatedEpisodes.TODAY);

    assertThat(nothing.nothingStandsOut()).isTrue();
    assertThat(nothing.lookedAt()).isZero();
    assertThat(nothing.intensity()).isNull();
    assertThat(nothing.weeks()).hasSize(12).allMatch(week -> week.n() == 0);
    assertThat(nothing.shortfalls())
        .containsExactly(
            new Shortfall(Aspect.FREQUENCY, 10),
            new Shortfall(Aspect.PART_OF_DAY, 10),
            new Shortfall(Aspect.WEEKDAY, 14),
            new Shortfall(Aspect.RECOVERY, 5));
  }

  @Test
  void who_began_to_note_episodes_a_month_ago_is_not_told_that_they_have_more_of_them() {
    List<PastEpisode> episodes =
        IntStream.range(0, 20).mapToObj(n -> episode(n, 30, Set.of())).toList();

    RsdPatterns patterns = FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY);

    assertThat(patterns.change()).isEqualTo(Change.NOT_ENOUGH);
    assertThat(patterns.lastFour()).isEqualTo(20);
    assertThat(patterns.weeks().getLast().n()).isEqualTo(7);
  }

  @Test
  void the_same_episodes_always_get_the_same_answer() {
    List<PastEpisode> episodes = new SimulatedEpisodes(3).movementTakes(0.7).lived();

    assertThat(FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY))
        .isEqualTo(FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY));
  }

  @Test
  void of_very_many_things_those_tried_most_often_are_compared() {
    List<PastEpisode> episodes = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      int turn = n;
      Set<String> tried =
          IntStream.range(0, 60)
              .filter(thing -> turn % 2 == 0 && (thing < 45 || turn < 18))
              .mapToObj(thing -> "thing " + (100 + thing))
              .collect(Collectors.toUnmodifiableSet());
      episodes.add(episode(n, 30 + n, tried));
    }

    List<Compared> compared = FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY).compared();

    assertThat(compared)
        .hasSize(40)
        .extracting(Compared::tried)
        .allMatch(thing -> thing.compareTo("thing 145") < 0);
  }

  private static PastEpisode episode(int daysAgo, int minutes, Set<String> tried) {
    return new PastEpisode(
        SimulatedEpisodes.TODAY.minusDays(daysAgo).atTime(12, 0), 6, minutes, tried, Set.of());
  }

  private static Predicate<RsdPatterns> found(Aspect aspect, String about) {
    return patterns ->
        patterns.standingOut().stream()
            .anyMatch(one -> one.aspect() == aspect && one.about().equals(about));
  }

  private static double share(
      long seed, UnaryOperator<SimulatedEpisodes> planted, Predicate<RsdPatterns> wanted) {
    long hits =
        IntStream.range(0, PEOPLE)
            .mapToObj(n -> planted.apply(new SimulatedEpisodes(seed + n)).lived())
            .map(episodes -> FindingRsdPatterns.in(episodes, SimulatedEpisodes.TODAY))
            .filter(wanted)
            .count();
    return hits / (double) PEOPLE;
  }
}
