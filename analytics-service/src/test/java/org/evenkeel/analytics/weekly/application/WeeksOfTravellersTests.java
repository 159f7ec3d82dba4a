package org.evenkeel.analytics.weekly.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.FirstDays;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeekRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks of people who fly over the date line and change the day their weeks start on. */
class WeeksOfTravellersTests {

  private static final UUID USER = UUID.randomUUID();
  private static final Duration GRACE = Duration.ofHours(36);
  private static final List<String> ZONES =
      List.of(
          "Pacific/Auckland",
          "Pacific/Honolulu",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Europe/Berlin",
          "America/New_York");
  private static final List<String> COUNTRIES = List.of("NZ", "US", "EG", "DE");
  private static final List<String> WISHES = List.of("auto", "monday", "sunday", "saturday");

  private final KeptWeeks kept = new KeptWeeks();
  private final KeepingWeekStarts keeping = new KeepingWeekStarts(kept.settings());
  private final FindingWeeks finding = new FindingWeeks(kept.settings(), kept.summaries());

  /**
   * Monday morning in Auckland is Sunday morning in Honolulu. The week that runs is the one of the
   * zone told until then; later it is another Sunday.
   */
  @ParameterizedTest(name = "{0} then {1}: {2} to {3}, and {4} to {5}")
  @CsvSource({
    "monday, sunday, 2026-03-09, 2026-03-14, 2026-03-02, 2026-03-08",
    "monday, saturday, 2026-03-09, 2026-03-13, 2026-03-02, 2026-03-08",
    "sunday, saturday, 2026-03-08, 2026-03-13, 2026-03-01, 2026-03-07",
    "sunday, monday, 2026-03-08, 2026-03-08, 2026-03-01, 2026-03-07",
    "saturday, monday, 2026-03-07, 2026-03-08, 2026-02-28, 2026-03-06",
    "saturday, sunday, 2026-03-07, 2026-03-07, 2026-02-28, 2026-03-06"
  })
  void a_flight_and_a_change_at_once_shorten_the_week_of_the_place_one_comes_from(
      String from,
      String to,
      LocalDate start,
      LocalDate end,
      LocalDate before,
      LocalDate beforeEnd) {
    keeping.profile(USER, country(from), "Pacific/Auckland", at("2026-01-01T00:00:00Z"), 1);

    keeping.profile(USER, country(to), "Pacific/Honolulu", at("2026-03-08T19:00:00Z"), 2);

    assertThat(finding.of(USER, start)).isEqualTo(new Week(start, end));
    assertThat(finding.of(USER, before)).isEqualTo(new Week(before, beforeEnd));
    assertThat(finding.of(USER, end.plusDays(1)))
        .isEqualTo(new Week(end.plusDays(1), end.plusDays(7)));
  }

  /** Who has changed on Monday in Auckland and is back on Sunday, in Honolulu, changes again. */
  @Test
  void the_latest_wish_holds_also_when_it_comes_on_an_earlier_day() {
    keeping.profile(USER, "NZ", "Pacific/Auckland", at("2026-01-01T00:00:00Z"), 1);
    keeping.preference(USER, "sunday", at("2026-03-08T19:00:00Z"), 2);
    keeping.profile(USER, "NZ", "Pacific/Honolulu", at("2026-03-08T20:00:00Z"), 3);

    keeping.preference(USER, "saturday", at("2026-03-08T21:00:00Z"), 4);

    assertThat(finding.of(USER, day("2026-03-08")))
        .isEqualTo(new Week(day("2026-03-02"), day("2026-03-08")));
    assertThat(finding.of(USER, day("2026-03-09")))
        .isEqualTo(new Week(day("2026-03-09"), day("2026-03-13")));
    assertThat(finding.of(USER, day("2026-04-01")).start().getDayOfWeek())
        .isEqualTo(DayOfWeek.SATURDAY);
  }

  /** A fact of the history, and when it is handled. */
  private record Told(Instant at, Instant handled, boolean flight, String zone, String value) {}

  @Test
  void whoever_travels_and_wishes_what_every_day_is_in_one_week_and_the_latest_wish_holds() {
    for (int person = 0; person < 300; person++) {
      live(new SplittableRandom(20260300 + person));
    }
  }

  private void live(SplittableRandom random) {
    kept.forget();
    Deque<Told> waiting = new ArrayDeque<>();
    List<LocalDate> lived = new ArrayList<>();
    Instant now = at("2026-01-01T00:00:00Z");
    String zone = one(ZONES, random);
    long sequence = 1;
    keeping.profile(USER, one(COUNTRIES, random), zone, now, sequence);
    for (int step = 0; step < 100; step++) {
      // often little time, so that a flight and two wishes come within a day
      now = now.plus(Duration.ofMinutes(random.nextInt(10, random.nextBoolean() ? 300 : 5_000)));
      int what = random.nextInt(6);
      if (what < 2) {
        boolean flight = what == 0;
        zone = flight ? one(ZONES, random) : zone;
        Instant behind = waiting.isEmpty() ? now : waiting.getLast().handled();
        Instant handled = random.nextInt(4) == 0 ? now.plus(Duration.ofDays(9)) : now;
        waiting.add(
            new Told(
                now,
                handled.isBefore(behind) ? behind : handled,
                flight,
                zone,
                one(flight ? COUNTRIES : WISHES, random)));
      } else {
        lived.add(LocalDate.ofInstant(now, ZoneId.of(zone)));
      }
      while (!waiting.isEmpty() && !waiting.getFirst().handled().isAfter(now)) {
        handle(waiting.removeFirst(), ++sequence);
      }
      closeWhatIsOver(lived, now);
    }
    everyDayIsInOneWeek();
    assertThat(lived).allMatch(day -> finding.of(USER, day).holds(day));
  }

  private void handle(Told told, long sequence) {
    WeekSetting known = kept.settings().lock(USER).orElseThrow();
    WeekCalendar before = kept.settings().calendarOf(USER);
    if (told.flight()) {
      keeping.profile(USER, told.value(), told.zone(), told.at(), sequence);
    } else {
      keeping.preference(USER, told.value(), told.at(), sequence);
    }
    WeekSetting setting = kept.settings().lock(USER).orElseThrow();
    WeekCalendar after = kept.settings().calendarOf(USER);
    DayOfWeek wished = FirstDays.of(setting.startsOn(), setting.country());
    Week running = before.weekOf(LocalDate.ofInstant(told.at(), zoneOf(known)));

    assertThat(after.startsOn(wished)).isTrue();
    assertThat(after.weekOf(day("2028-01-01")).start().getDayOfWeek()).isEqualTo(wished);
    for (int back = 1; back <= 60; back++) {
      LocalDate earlier = running.start().minusDays(back);
      assertThat(after.weekOf(earlier)).isEqualTo(before.weekOf(earlier));
    }
    assertThat(after.weekOf(running.start()).start()).isEqualTo(running.start());
    if (!before.startsOn(wished)) {
      LocalDate latest = before.rules().getLast().since();
      assertThat(after.rules().getLast().since())
          .isEqualTo(latest.isAfter(running.start()) ? latest : running.start());
    }
    shortOnlyWhereTheDayChanges(after);
  }

  /**
   * A week begins on its rule's day, or where a rule begins, and is whole unless a rule follows.
   */
  private static void shortOnlyWhereTheDayChanges(WeekCalendar calendar) {
    List<LocalDate> changes = calendar.rules().stream().map(WeekRule::since).toList();
    int shortOnes = 0;
    LocalDate day = calendar.weekOf(day("2025-11-01")).start();
    while (day.isBefore(day("2027-06-01"))) {
      Week week = calendar.weekOf(day);
      assertThat(week.start()).isEqualTo(day);
      boolean whole = week.end().equals(week.start().plusDays(6));
      assertThat(
              whole || changes.contains(week.start()) || changes.contains(week.end().plusDays(1)))
          .isTrue();
      shortOnes += whole ? 0 : 1;
      day = week.end().plusDays(1);
    }
    assertThat(shortOnes).isLessThan(changes.size());
  }

  private void closeWhatIsOver(List<LocalDate> lived, Instant now) {
    ZoneId zone = zoneOf(kept.settings().lock(USER).orElseThrow());
    for (LocalDate day : lived) {
      Week week = finding.of(USER, day);
      if (!week.closesAt(zone, GRACE).isAfter(now)) {
        kept.stand(week);
      }
    }
  }

  private void everyDayIsInOneWeek() {
    LocalDate day = finding.of(USER, day("2025-11-01")).start();
    while (day.isBefore(day("2027-06-01"))) {
      Week week = finding.of(USER, day);
      assertThat(week.start()).isEqualTo(day);
      for (LocalDate inside = day; !inside.isAfter(week.end()); inside = inside.plusDays(1)) {
        assertThat(finding.of(USER, inside)).isEqualTo(week);
      }
      day = week.end().plusDays(1);
    }
    for (Week standing : kept.standing()) {
      assertThat(finding.of(USER, standing.start())).isEqualTo(standing);
    }
  }

  private static ZoneId zoneOf(WeekSetting setting) {
    return ZoneId.of(setting.zone() == null ? "UTC" : setting.zone());
  }

  private static String country(String wish) {
    return switch (wish) {
      case "sunday" -> "US";
      case "saturday" -> "EG";
      default -> "NZ";
    };
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
