package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.analytics.achievements.pause.Pause;
import org.evenkeel.analytics.achievements.pause.PausedDays;
import org.evenkeel.analytics.activity.ActiveDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks as they happen, each with the streak that belongs to it. */
class StreakTests {
  private static final String NEW_YORK = "America/New_York";
  private static final String BERLIN = "Europe/Berlin";
  private static final String AUCKLAND = "Pacific/Auckland";
  private static final String HONOLULU = "Pacific/Honolulu";

  /**
   * A stretch of somebody's life.
   *
   * @param entries wall-clock times with their zones
   * @param now the same, for when it is asked
   */
  record Life(
      String name, List<String> entries, List<Pause> pauses, String now, int current, int longest) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Life> lives() {
    return Stream.of(
        life("nothing done", List.of(), at("2026-03-10T12:00", BERLIN), 0, 0),
        life(
            "today alone", times(BERLIN, "2026-03-10T08:00"), at("2026-03-10T12:00", BERLIN), 1, 1),
        life(
            "a today not yet used is no empty day",
            times(BERLIN, "2026-03-07T08:00", "2026-03-08T08:00"),
            at("2026-03-10T12:00", BERLIN),
            2,
            2),
        life(
            "one empty day in between is a rest",
            times(BERLIN, "2026-03-06T08:00", "2026-03-08T08:00", "2026-03-10T08:00"),
            at("2026-03-10T12:00", BERLIN),
            3,
            3),
        life(
            "two empty days are a new beginning, and the longest stays",
            times(
                BERLIN,
                "2026-03-04T08:00",
                "2026-03-05T08:00",
                "2026-03-06T08:00",
                "2026-03-09T08:01"),
            at("2026-03-10T12:00", BERLIN),
            1,
            3),
        life(
            "three days without anything: nothing runs",
            times(BERLIN, "2026-03-05T08:00", "2026-03-06T08:00"),
            at("2026-03-09T12:00", BERLIN),
            0,
            2),
        life(
            "the spring week in New York, with a day of 23 hours",
            times(
                NEW_YORK,
                "2026-03-06T23:30",
                "2026-03-07T00:30",
                "2026-03-08T23:30",
                "2026-03-09T06:00",
                "2026-03-10T23:59"),
            at("2026-03-11T09:00", NEW_YORK),
            5,
            5),
        life(
            "the spring week in New York, two empty days around the change",
            times(NEW_YORK, "2026-03-06T08:00", "2026-03-09T09:30"),
            at("2026-03-09T12:00", NEW_YORK),
            1,
            1),
        life(
            "the autumn week in Berlin, with a day of 25 hours",
            times(BERLIN, "2026-10-24T00:05", "2026-10-25T23:55", "2026-10-26T00:05"),
            at("2026-10-26T08:00", BERLIN),
            3,
            3),
        life(
            "a leap day is a day",
            times(
                BERLIN,
                "2028-02-27T08:00",
                "2028-02-28T08:00",
                "2028-02-29T08:00",
                "2028-03-01T08:00"),
            at("2028-03-01T09:00", BERLIN),
            4,
            4),
        life(
            "a leap day can be the rest day; with the day before it, it is too much",
            times(BERLIN, "2028-02-28T08:00", "2028-03-01T08:00", "2028-03-04T08:00"),
            at("2028-03-04T09:00", BERLIN),
            1,
            2),
        life(
            "Auckland to Honolulu: the 12th twice, counted once",
            List.of(
                at("2026-03-11T20:00", AUCKLAND),
                at("2026-03-12T20:00", AUCKLAND),
                at("2026-03-12T09:00", HONOLULU),
                at("2026-03-13T20:00", HONOLULU)),
            at("2026-03-13T21:00", HONOLULU),
            3,
            3),
        life(
            "Auckland to Honolulu, asked while today is behind the last entry",
            List.of(at("2026-03-11T20:00", AUCKLAND), at("2026-03-12T08:00", AUCKLAND)),
            at("2026-03-11T21:00", HONOLULU),
            2,
            2),
        life(
            "Honolulu to Auckland: the 11th never was",
            List.of(
                at("2026-03-09T22:00", HONOLULU),
                at("2026-03-10T22:00", HONOLULU),
                at("2026-03-12T20:00", AUCKLAND),
                at("2026-03-13T08:00", AUCKLAND)),
            at("2026-03-13T09:00", AUCKLAND),
            4,
            4),
        life(
            "Honolulu to Auckland with a rest day after it",
            List.of(
                at("2026-03-09T22:00", HONOLULU),
                at("2026-03-10T09:00", HONOLULU),
                at("2026-03-13T20:00", AUCKLAND)),
            at("2026-03-13T21:00", AUCKLAND),
            3,
            3),
        life(
            "Honolulu to Auckland, asked before anything is done there",
            List.of(at("2026-03-09T22:00", HONOLULU), at("2026-03-10T09:00", HONOLULU)),
            at("2026-03-13T07:00", AUCKLAND),
            2,
            2),
        life(
            "the same two empty days without travel are two empty days",
            times(HONOLULU, "2026-03-09T22:00", "2026-03-10T09:00", "2026-03-13T20:00"),
            at("2026-03-13T21:00", HONOLULU),
            1,
            2),
        new Life(
            "a week of travel, paused",
            List.of(
                at("2026-03-08T20:00", HONOLULU),
                at("2026-03-09T09:00", HONOLULU),
                at("2026-03-17T20:00", AUCKLAND)),
            List.of(pause("2026-03-10", "2026-03-16")),
            at("2026-03-17T21:00", AUCKLAND),
            3,
            3),
        new Life(
            "what is done on a paused day counts",
            times(BERLIN, "2026-03-09T08:00", "2026-03-12T08:00", "2026-03-17T08:00"),
            List.of(pause("2026-03-10", "2026-03-16")),
            at("2026-03-17T09:00", BERLIN),
            3,
            3),
        new Life(
            "a pause that goes on keeps what was",
            times(BERLIN, "2026-03-08T08:00", "2026-03-09T08:00"),
            List.of(pause("2026-03-10", "2026-06-08")),
            at("2026-05-01T09:00", BERLIN),
            2,
            2),
        new Life(
            "a pause beside one empty day on either side is not long enough",
            times(BERLIN, "2026-03-09T08:00", "2026-03-17T08:00"),
            List.of(pause("2026-03-11", "2026-03-15")),
            at("2026-03-17T09:00", BERLIN),
            1,
            1),
        new Life(
            "pauses that overlap are no longer than their days",
            times(BERLIN, "2026-03-09T08:00", "2026-03-17T08:00"),
            List.of(pause("2026-03-10", "2026-03-13"), pause("2026-03-12", "2026-03-14")),
            at("2026-03-17T09:00", BERLIN),
            1,
            1));
  }

  @Test
  void the_streak_of_a_day_that_is_over_is_as_at_its_end_however_late_it_is_asked() {
    ZoneId auckland = ZoneId.of(AUCKLAND);
    LocalDate day = LocalDate.of(2026, 3, 8);
    Instant end = Instant.parse("2026-03-08T11:00:00Z");

    assertThat(Streaks.endOf(day, auckland, end.plusSeconds(90_000))).isEqualTo(end);
    assertThat(Streaks.endOf(day, auckland, end.minusSeconds(1))).isEqualTo(end.minusSeconds(1));
  }

  @ParameterizedTest
  @MethodSource("lives")
  void a_life_has_its_streak(Life life) {
    Streak streak = streak(life.entries(), life.pauses(), life.now());

    assertThat(streak.currentDays()).isEqualTo(life.current());
    assertThat(streak.longestDays()).isEqualTo(life.longest());
  }

  @Test
  void an_entry_that_comes_late_heals_the_streak_it_belongs_to() {
    List<String> offline = new ArrayList<>(times(BERLIN, "2026-03-03T08:00", "2026-03-10T08:00"));
    String now = at("2026-03-10T12:00", BERLIN);
    assertThat(streak(offline, List.of(), now).currentDays()).isEqualTo(1);

    offline.addAll(times(BERLIN, "2026-03-07T21:00", "2026-03-05T21:00", "2026-03-08T21:00"));

    assertThat(streak(offline, List.of(), now))
        .isEqualTo(new Streak(5, 5, LocalDate.of(2026, 3, 10)));
  }

  private static Life life(
      String name, List<String> entries, String now, int current, int longest) {
    return new Life(name, entries, List.of(), now, current, longest);
  }

  private static List<String> times(String zone, String... times) {
    return Arrays.stream(times).map(time -> at(time, zone)).toList();
  }

  private static String at(String time, String zone) {
    return time + " " + zone;
  }

  private static Pause pause(String first, String last) {
    return new Pause(new UUID(0, 1), LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Streak streak(List<String> entries, List<Pause> pauses, String now) {
    return Streak.of(days(entries), PausedDays.of(pauses), day(now), instant(now));
  }

  /** As the table gives them: a row a day, by day. */
  private static List<ActiveDay> days(List<String> entries) {
    Map<LocalDate, List<Instant>> moments = new LinkedHashMap<>();
    entries.stream()
        .sorted((a, b) -> day(a).compareTo(day(b)))
        .forEach(e -> moments.computeIfAbsent(day(e), d -> new ArrayList<>()).add(instant(e)));
    List<ActiveDay> days = new ArrayList<>();
    moments.forEach(
        (day, all) -> {
          List<Instant> sorted = all.stream().sorted().toList();
          days.add(new ActiveDay(day, sorted.getFirst(), sorted.getLast()));
        });
    return days;
  }

  private static LocalDate day(String entry) {
    return LocalDateTime.parse(entry.substring(0, entry.indexOf(' '))).toLocalDate();
  }

  private static Instant instant(String entry) {
    int space = entry.indexOf(' ');
    return LocalDateTime.parse(entry.substring(0, space))
        .atZone(ZoneId.of(entry.substring(space + 1)))
        .toInstant();
  }
}
