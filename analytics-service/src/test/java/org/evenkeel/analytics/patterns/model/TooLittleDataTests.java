package org.evenkeel.analytics.patterns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooLittleDataTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  @Test
  void without_data_nothing_is_looked_at_and_all_is_missing() {
    Patterns patterns = FindingPatterns.in(new History(List.of(), List.of()));

    assertThat(patterns.lookedAt()).isZero();
    assertThat(patterns.findings()).isEmpty();
    assertThat(patterns.shortfalls())
        .containsExactly(
            new Shortfall(PatternKind.TIME_OF_DAY, 10),
            new Shortfall(PatternKind.WEEKDAY, 10),
            new Shortfall(PatternKind.BEFORE_LOW_MOOD, 10),
            new Shortfall(PatternKind.WHAT_HELPS, 6));
  }

  @Test
  void below_ten_pairs_of_days_nothing_is_said_and_from_ten_on_it_is() {
    assertThat(FindingPatterns.in(lowEvenings(9)).findings()).isEmpty();
    assertThat(FindingPatterns.in(lowEvenings(9)).shortfalls())
        .contains(new Shortfall(PatternKind.TIME_OF_DAY, 1));

    assertThat(FindingPatterns.in(lowEvenings(10)).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.about()).isEqualTo(new Trait("part_of_day", "evening"));
              assertThat(finding.n()).isEqualTo(10);
              assertThat(finding.comparedWith()).isEqualTo(10);
              assertThat(finding.effect()).isEqualTo(-4);
            });
  }

  @Test
  void one_day_is_no_pattern() {
    List<Moment> moments = new ArrayList<>();
    for (int hour = 7; hour < 23; hour++) {
      moments.add(moment(FIRST, hour, hour > 17 ? 2 : 8));
    }

    Patterns patterns = FindingPatterns.in(new History(moments, List.of()));

    assertThat(patterns.findings()).isEmpty();
    assertThat(patterns.shortfalls()).extracting(Shortfall::kind).contains(PatternKind.WEEKDAY);
  }

  @Test
  void moods_that_never_differ_have_no_rhythm_and_no_lows() {
    History constant = SimulatedPerson.of(1).carryingOver(0, 0).momentSpread(0).history();

    Patterns patterns = FindingPatterns.in(constant);

    assertThat(patterns.lookedAt()).isPositive();
    assertThat(patterns.findings()).isEmpty();
    assertThat(patterns.shortfalls()).contains(new Shortfall(PatternKind.BEFORE_LOW_MOOD, 10));
  }

  @Test
  void what_was_not_said_is_on_no_side() {
    List<Moment> moments = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      for (int hour = 8; hour < 20; hour += 3) {
        String place = hour < 11 ? null : "work";
        moments.add(
            new Moment(
                FIRST.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC),
                FIRST.plusDays(day),
                PartOfDay.of(LocalTime.of(hour, 0)),
                hour == 14 ? 2 : 7,
                place,
                null,
                Set.of()));
      }
    }

    assertThat(FindingPatterns.in(new History(moments, List.of())).shortfalls())
        .contains(new Shortfall(PatternKind.BEFORE_LOW_MOOD, 10));
  }

  @Test
  void a_low_is_in_the_lowest_third_of_ones_own_and_never_the_usual() {
    assertThat(LowMood.of(moods(5, 5, 5, 6, 7, 8, 9)).isEmpty()).isTrue();
    assertThat(LowMood.of(moods(2, 3, 7, 7, 7, 8)).getAsInt()).isBetween(3, 6);
    assertThat(LowMood.of(moods(8, 9, 10, 10, 10, 10)).getAsInt()).isEqualTo(9);
    assertThat(LowMood.of(moods(4, 4, 4, 4)).isEmpty()).isTrue();
    assertThat(LowMood.of(List.of()).isEmpty()).isTrue();
  }

  /** Clocks of Berlin went forward on 29 March 2026 at 01:00 UTC and back on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T10:30:00Z, MORNING",
    "2026-03-29T10:30:00Z, AFTERNOON",
    "2026-03-29T02:59:00Z, NIGHT",
    "2026-03-29T03:00:00Z, MORNING",
    "2026-10-24T15:30:00Z, EVENING",
    "2026-10-25T15:30:00Z, AFTERNOON",
    "2026-10-25T21:00:00Z, NIGHT"
  })
  void the_part_of_the_day_is_that_of_the_wall_clock(Instant at, PartOfDay expected) {
    LocalTime wall = LocalTime.ofInstant(at, ZoneId.of("Europe/Berlin"));

    assertThat(PartOfDay.of(wall)).isEqualTo(expected);
  }

  @Test
  void only_tags_that_are_known_feelings_are_kept() {
    assertThat(Feeling.knownAmong(List.of("Worried", "shut-down", "my boss again", "SAD", "sad")))
        .containsExactlyInAnyOrder(Feeling.ANXIOUS, Feeling.NUMB, Feeling.SAD);
  }

  private static History lowEvenings(int days) {
    List<Moment> moments = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      moments.add(moment(FIRST.plusDays(3L * day), 9, 7));
      moments.add(moment(FIRST.plusDays(3L * day), 19, 3));
    }
    return new History(moments, List.of());
  }

  private static List<Moment> moods(int... moods) {
    List<Moment> moments = new ArrayList<>();
    for (int mood : moods) {
      moments.add(moment(FIRST.plusDays(moments.size()), 9, mood));
    }
    return moments;
  }

  private static Moment moment(LocalDate day, int hour, int mood) {
    return new Moment(
        day.atTime(hour, 0).toInstant(ZoneOffset.UTC),
        day,
        PartOfDay.of(LocalTime.of(hour, 0)),
        mood,
        null,
        null,
        Set.of());
  }
}
