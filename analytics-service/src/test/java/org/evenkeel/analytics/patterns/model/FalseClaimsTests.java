package org.evenkeel.analytics.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People in whose data is no pattern hardly ever get a claim, and intervals keep their word. */
class FalseClaimsTests {

  private static final int PEOPLE = 400;
  private static final int MOST = PEOPLE / 20;

  /** What a true 1 in 20 may come to among so few people, two standard deviations more. */
  private static final int MOST_BY_CHANCE = MOST + 8;

  /** A kind of person without a pattern. */
  record Kind(String name, LongFunction<SimulatedPerson> person) {

    History history(long seed) {
      return person.apply(seed * 6_151 + 11).history();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("moods without memory", SimulatedPerson::of),
        new Kind("half of a day's level stays", s -> SimulatedPerson.of(s).carryingOver(0.5, 1.2)),
        new Kind("nearly all of it stays", s -> SimulatedPerson.of(s).carryingOver(0.95, 1.5)),
        new Kind(
            "swings of two days, company for a week, better each week",
            s ->
                SimulatedPerson.of(s)
                    .keptFor(48)
                    .companyRuns(20)
                    .trend(0.25)
                    .carryingOver(0.9, 0.7)),
        new Kind(
            "half a year, swings of four days, company for two weeks",
            s ->
                SimulatedPerson.of(s)
                    .weeks(26)
                    .checkInsADay(3)
                    .keptFor(100)
                    .companyRuns(60)
                    .momentSpread(1.6)
                    .carryingOver(0, 0.1)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void one_person_in_twenty_at_most_gets_a_false_claim_or_an_interval_that_misses(Kind kind) {
    int claims = 0;
    int misses = 0;
    for (long seed = 0; seed < PEOPLE; seed++) {
      History history = kind.history(seed);
      claims += claims(history) ? 1 : 0;
      misses += misses(history) ? 1 : 0;
    }

    assertThat(claims).isLessThanOrEqualTo(MOST);
    assertThat(misses).isLessThanOrEqualTo(MOST_BY_CHANCE);
  }

  @Test
  void shuffled_data_of_people_with_patterns_give_at_most_one_in_twenty_a_claim() {
    assertThat(LongStream.range(0, PEOPLE).filter(seed -> claims(shuffled(seed))).count())
        .isLessThanOrEqualTo(MOST);
  }

  private static History shuffled(long seed) {
    return SimulatedPerson.shuffled(
        SimulatedPerson.of(seed)
            .carryingOver(0.5, 1)
            .plant(PartOfDay.EVENING, -1.5)
            .plant(DayOfWeek.MONDAY, -2)
            .plantAfterWork(2)
            .plantMindfulEvenings(1.5)
            .history(),
        seed + 1);
  }

  private static boolean claims(History history) {
    return !FindingPatterns.in(history).findings().isEmpty();
  }

  private static boolean misses(History history) {
    return FindingPatterns.everything(history).stream().anyMatch(f -> f.low() > 0 || f.high() < 0);
  }
}
