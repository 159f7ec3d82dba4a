package org.evenkeel.analytics.weekly.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which week a day is in. */
class WeekCalendarTests {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  @ParameterizedTest(name = "{0}: {1} is in {2} to {3}")
  @CsvSource({
    "MONDAY, 2026-03-29, 2026-03-23, 2026-03-29",
    "SUNDAY, 2026-03-29, 2026-03-29, 2026-04-04",
    "SATURDAY, 2026-03-29, 2026-03-28, 2026-04-03",
    "MONDAY, 2026-10-25, 2026-10-19, 2026-10-25",
    "SUNDAY, 2026-11-01, 2026-11-01, 2026-11-07",
    "SATURDAY, 2027-01-01, 2026-12-26, 2027-01-01",
    "MONDAY, 2028-02-29, 2028-02-28, 2028-03-05"
  })
  void a_week_starts_on_the_chosen_day(
      DayOfWeek first, LocalDate day, LocalDate start, LocalDate end) {
    assertThat(calendar(first).weekOf(day)).isEqualTo(new Week(start, end));
  }

  @Test
  void without_any_rule_weeks_start_on_monday() {
    assertThat(new WeekCalendar(List.of()).weekOf(LocalDate.parse("2026-03-11")).start())
        .isEqualTo(LocalDate.parse("2026-03-09"));
  }

  @ParameterizedTest(name = "{0} to {1} on {2}: {3} to {4}, then until {5}")
  @CsvSource({
    "MONDAY, SUNDAY, 2026-03-11, 2026-03-09, 2026-03-14, 2026-03-21",
    "MONDAY, SATURDAY, 2026-03-15, 2026-03-09, 2026-03-13, 2026-03-20",
    "SUNDAY, MONDAY, 2026-03-11, 2026-03-08, 2026-03-08, 2026-03-15",
    "SATURDAY, MONDAY, 2026-03-07, 2026-03-07, 2026-03-08, 2026-03-15"
  })
  void a_change_makes_one_short_week_and_doubles_no_day(
      DayOfWeek before,
      DayOfWeek after,
      LocalDate changed,
      LocalDate start,
      LocalDate end,
      LocalDate nextEnd) {
    WeekCalendar calendar = changed(calendar(before), changed, after);

    assertThat(calendar.weekOf(start)).isEqualTo(new Week(start, end));
    assertThat(calendar.weekOf(end.plusDays(1))).isEqualTo(new Week(end.plusDays(1), nextEnd));
    assertThat(calendar.weekOf(start.minusDays(1)))
        .isEqualTo(calendar(before).weekOf(start.minusDays(1)));
  }

  /** A second wish on a day before the first one's week, as after a flight over the date line. */
  @ParameterizedTest(name = "{0}, {1} on {2}, {3} on {4}: since {5} to {6}")
  @CsvSource({
    "MONDAY, SUNDAY, 2026-03-09, SATURDAY, 2026-03-08, 2026-03-09, 2026-03-13",
    "SUNDAY, MONDAY, 2026-03-08, SATURDAY, 2026-03-07, 2026-03-08, 2026-03-13",
    "SATURDAY, SUNDAY, 2026-03-14, MONDAY, 2026-03-13, 2026-03-14, 2026-03-15",
    "MONDAY, SUNDAY, 2026-03-09, MONDAY, 2026-03-08, 2026-03-09, 2026-03-15"
  })
  void the_latest_wish_takes_the_place_of_one_that_holds_later(
      DayOfWeek before,
      DayOfWeek first,
      LocalDate firstOn,
      DayOfWeek second,
      LocalDate secondOn,
      LocalDate since,
      LocalDate end) {
    WeekCalendar once = changed(calendar(before), firstOn, first);

    WeekCalendar twice = changed(once, secondOn, second);

    assertThat(twice.startsOn(second)).isTrue();
    assertThat(twice.rules()).hasSize(2);
    assertThat(twice.weekOf(since)).isEqualTo(new Week(since, end));
    assertThat(twice.weekOf(secondOn)).isEqualTo(calendar(before).weekOf(secondOn));
    assertThat(twice.weekOf(LocalDate.parse("2026-06-01")).start().getDayOfWeek())
        .isEqualTo(second);
  }

  @Test
  void whatever_changes_every_day_is_in_exactly_one_week() {
    SplittableRandom random = new SplittableRandom(20260301);
    for (int person = 0; person < 500; person++) {
      WeekCalendar calendar = somebody(random);
      LocalDate day = LocalDate.of(2026, 1, 1);
      Week week = calendar.weekOf(day);
      for (; day.isBefore(LocalDate.of(2026, 12, 31)); day = day.plusDays(1)) {
        Week now = calendar.weekOf(day);
        assertThat(now.holds(day)).isTrue();
        if (!now.equals(week)) {
          assertThat(now.start()).isEqualTo(week.end().plusDays(1)).isEqualTo(day);
        }
        week = now;
      }
    }
  }

  @Test
  void what_is_counted_by_week_is_all_there_is_over_flights_and_clock_changes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int person = 0; person < 300; person++) {
      WeekCalendar calendar = somebody(random);
      Map<LocalDate, Integer> byWeek = new TreeMap<>();
      List<LocalDate> days = journey(random);
      days.forEach(day -> byWeek.merge(calendar.weekOf(day).start(), 1, Integer::sum));
      assertThat(byWeek.values().stream().mapToInt(n -> n).sum()).isEqualTo(days.size());
      byWeek.forEach(
          (start, n) ->
              assertThat(days.stream().filter(calendar.weekOf(start)::holds).count())
                  .isEqualTo((long) n));
    }
  }

  @ParameterizedTest(name = "{0}, week to {1}: closes {2}")
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 2026-03-31T10:00:00Z",
    "Europe/Berlin, 2026-10-25, 2026-10-27T11:00:00Z",
    "America/New_York, 2026-03-07, 2026-03-09T17:00:00Z",
    "America/Santiago, 2026-09-05, 2026-09-07T16:00:00Z",
    "Pacific/Auckland, 2026-03-15, 2026-03-16T23:00:00Z",
    "Pacific/Honolulu, 2026-03-15, 2026-03-17T22:00:00Z",
    "Pacific/Apia, 2011-12-29, 2011-12-31T22:00:00Z"
  })
  void a_week_closes_a_day_and_a_half_after_its_last_day_where_the_person_is(
      String zone, LocalDate end, String closes) {
    assertThat(new Week(end.minusDays(6), end).closesAt(ZoneId.of(zone), Duration.ofHours(36)))
        .isEqualTo(closes);
  }

  @Test
  void a_week_that_stands_keeps_its_days_and_the_next_begins_behind_it() {
    Week standing = new Week(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-08"));
    Week later = new Week(LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-13"));
    Week earlier = new Week(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-06"));

    assertThat(later.around(LocalDate.parse("2026-03-10"), standing))
        .isEqualTo(new Week(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-13")));
    assertThat(earlier.around(LocalDate.parse("2026-03-01"), standing))
        .isEqualTo(new Week(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-01")));
    assertThat(later.around(LocalDate.parse("2026-03-10"), earlier)).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "auto, US, SUNDAY",
    "auto, DE, MONDAY",
    "auto, EG, SATURDAY",
    "auto, NZ, MONDAY",
    "auto, BR, SUNDAY",
    "auto, , MONDAY",
    "auto, not a country, MONDAY",
    "saturday, US, SATURDAY",
    "monday, EG, MONDAY",
    "someday, US, SUNDAY"
  })
  void weeks_start_as_preferred_else_as_usual_in_the_country(
      String startsOn, String country, DayOfWeek first) {
    assertThat(FirstDays.of(startsOn, country)).isEqualTo(first);
  }

  /** Days of a year's check-ins, in whatever zone the person was at each moment. */
  private static List<LocalDate> journey(SplittableRandom random) {
    List<String> zones =
        List.of("Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin", "America/Santiago");
    List<LocalDate> days = new ArrayList<>();
    ZoneId zone = ZoneId.of("Pacific/Auckland");
    Instant moment = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < 400; i++) {
      moment = moment.plus(Duration.ofMinutes(random.nextInt(60, 2_400)));
      if (random.nextInt(10) == 0) {
        zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      }
      days.add(LocalDate.ofInstant(moment, zone));
    }
    return days;
  }

  private static WeekCalendar somebody(SplittableRandom random) {
    WeekCalendar calendar = calendar(DayOfWeek.of(random.nextInt(1, 8)));
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int change = random.nextInt(5); change > 0; change--) {
      day = day.plusDays(random.nextInt(60));
      calendar = changed(calendar, day, DayOfWeek.of(random.nextInt(1, 8)));
    }
    return calendar;
  }

  private static WeekCalendar calendar(DayOfWeek first) {
    return new WeekCalendar(List.of(new WeekRule(EVER, first)));
  }

  /** As stored: a rule since the same day replaces the one before. */
  private static WeekCalendar changed(WeekCalendar calendar, LocalDate day, DayOfWeek first) {
    WeekRule rule = calendar.changedOn(day, first);
    List<WeekRule> rules =
        new ArrayList<>(
            calendar.rules().stream().filter(r -> !r.since().equals(rule.since())).toList());
    rules.add(rule);
    return new WeekCalendar(rules);
  }
}
