package org.evenkeel.wellness.asd.routine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutineClockTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  @Test
  void a_time_that_clocks_leave_out_is_due_when_they_jump() {
    Item night = item("02:30", DAILY, 15);

    Occurrence spring = RoutineClock.next(night, null, at("2026-03-28T12:00:00Z"), BERLIN);

    assertThat(spring.date()).isEqualTo("2026-03-29");
    assertThat(spring.dueAt()).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(spring.deadline()).isEqualTo("2026-03-29T01:15:00Z");
  }

  @Test
  void a_time_that_comes_twice_is_due_the_first_time_and_once() {
    Item night = item("02:30", DAILY, 15);

    Occurrence autumn = RoutineClock.next(night, null, at("2026-10-24T12:00:00Z"), BERLIN);
    Occurrence next = RoutineClock.next(night, autumn.date(), autumn.deadline(), BERLIN);

    assertThat(autumn.dueAt()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(next.date()).isEqualTo("2026-10-26");
    assertThat(next.dueAt()).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void a_local_time_stays_what_it_is_through_a_change_of_clocks() {
    Item morning = item("08:00", DAILY, 30);

    assertThat(RoutineClock.next(morning, null, at("2026-03-28T08:00:00Z"), BERLIN).dueAt())
        .isEqualTo("2026-03-29T06:00:00Z");
    assertThat(RoutineClock.next(morning, null, at("2026-03-28T06:00:00Z"), BERLIN).dueAt())
        .isEqualTo("2026-03-28T07:00:00Z");
  }

  @Test
  void days_are_the_person_s_own() {
    Item mondays = item("23:30", EnumSet.of(DayOfWeek.MONDAY), 60);

    Occurrence next = RoutineClock.next(mondays, null, at("2026-03-02T00:00:00Z"), NEW_YORK);

    assertThat(next.date()).isEqualTo("2026-03-02");
    assertThat(next.dueAt()).isEqualTo("2026-03-03T04:30:00Z");
    assertThat(RoutineClock.next(mondays, next.date(), next.deadline(), NEW_YORK).date())
        .isEqualTo("2026-03-09");
  }

  @Test
  void a_day_that_a_zone_leaves_out_does_not_come() {
    Item daily = item("08:00", DAILY, 30);

    Occurrence before =
        RoutineClock.next(daily, null, at("2011-12-29T12:00:00Z"), ZoneId.of("Pacific/Apia"));
    Occurrence after =
        RoutineClock.next(daily, before.date(), before.deadline(), ZoneId.of("Pacific/Apia"));

    assertThat(List.of(before.date(), after.date()))
        .containsExactly(LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"));
  }

  @Test
  void who_flies_east_past_a_time_has_not_missed_it() {
    Item morning = item("08:00", DAILY, 30);
    Instant now = at("2026-06-01T04:00:00Z");
    Occurrence pending = RoutineClock.next(morning, null, now, BERLIN);

    Occurrence moved = RoutineClock.moved(morning, pending, now, TOKYO);

    assertThat(pending.dueAt()).isEqualTo("2026-06-01T06:00:00Z");
    assertThat(moved.date()).isEqualTo("2026-06-02");
    assertThat(moved.dueAt()).isEqualTo("2026-06-01T23:00:00Z");
  }

  @Test
  void who_flies_west_does_not_live_a_settled_day_again() {
    Item morning = item("08:00", DAILY, 30);
    Instant now = at("2026-06-01T11:00:00Z");
    Occurrence tomorrow = RoutineClock.next(morning, LocalDate.parse("2026-06-01"), now, BERLIN);

    Occurrence moved = RoutineClock.moved(morning, tomorrow, now, NEW_YORK);

    assertThat(moved.date()).isEqualTo("2026-06-02");
    assertThat(moved.dueAt()).isEqualTo("2026-06-02T12:00:00Z");
  }

  @Test
  void what_is_due_already_stays_due_when_somebody_moves() {
    Item morning = item("08:00", DAILY, 60);
    Occurrence pending = RoutineClock.next(morning, null, at("2026-06-01T05:00:00Z"), BERLIN);

    assertThat(RoutineClock.moved(morning, pending, at("2026-06-01T06:30:00Z"), TOKYO))
        .isEqualTo(pending);
  }

  @Test
  void doing_counts_for_the_nearest_day_and_says_how_it_went() {
    Item morning = item("08:00", DAILY, 30);
    Occurrence day =
        RoutineClock.nearest(morning, at("2026-06-01T06:20:00Z"), BERLIN).orElseThrow();

    assertThat(day.date()).isEqualTo("2026-06-01");
    assertThat(day.doneAt(at("2026-06-01T06:20:00Z"))).isNull();
    assertThat(day.doneAt(at("2026-06-01T06:30:00Z"))).isNull();
    assertThat(day.doneAt(at("2026-06-01T06:30:01Z"))).isEqualTo(Deviation.LATE);
    assertThat(day.doneAt(at("2026-06-01T05:29:59Z"))).isEqualTo(Deviation.EARLY);
    assertThat(
            RoutineClock.nearest(
                item("08:00", EnumSet.of(DayOfWeek.FRIDAY), 30),
                at("2026-06-01T06:00:00Z"),
                BERLIN))
        .isEmpty();
  }

  @Test
  void a_change_is_told_the_evening_before_and_comes_with_its_day() {
    LocalDate day = LocalDate.parse("2026-03-29");

    assertThat(RoutineClock.tellingOf(day, BERLIN)).isEqualTo("2026-03-28T17:00:00Z");
    assertThat(RoutineClock.start(day, BERLIN)).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(RoutineClock.start(LocalDate.parse("2026-09-06"), ZoneId.of("America/Santiago")))
        .as("midnight is left out there")
        .isEqualTo("2026-09-06T04:00:00Z");
  }

  /** In every zone, through a year of days: one occurrence a date, in order, none lost. */
  @Test
  void every_zone_has_each_day_once_and_in_order() {
    Item night = item("02:30", DAILY, 0);
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      Occurrence last = RoutineClock.next(night, null, at("2026-01-01T00:00:00Z"), zone);
      for (int i = 0; i < 380; i++) {
        Occurrence next = RoutineClock.next(night, last.date(), last.dueAt(), zone);
        assertThat(next.date()).as(id).isEqualTo(last.date().plusDays(1));
        assertThat(Duration.between(last.dueAt(), next.dueAt()))
            .as(id)
            .isBetween(Duration.ofHours(22), Duration.ofHours(26));
        last = next;
      }
    }
  }

  private static Item item(String time, Set<DayOfWeek> days, int tolerance) {
    return new Item(UUID.randomUUID(), "sealed", LocalTime.parse(time), days, tolerance);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
