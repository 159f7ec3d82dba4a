package org.evenkeel.crisis.service.rota.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTests {
  private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
  private static final String NEW_YORK = "America/New_York";
  private static final String BERLIN = "Europe/Berlin";

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T12:59:59Z, false",
    "2026-06-01T13:00:00Z, true",
    "2026-06-01T20:59:59Z, true",
    "2026-06-01T21:00:00Z, false",
    // a Saturday
    "2026-06-06T15:00:00Z, false"
  })
  void a_shift_has_its_beginning_and_not_its_end(Instant moment, boolean on) {
    Shift weekdays =
        shift(NEW_YORK, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00", "17:00");

    assertThat(weekdays.at(moment).isPresent()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-05T19:59:59Z, false",
    "2026-06-05T20:00:00Z, true",
    // Saturday morning still belongs to the shift that began on Friday
    "2026-06-06T03:59:59Z, true",
    "2026-06-06T04:00:00Z, false",
    "2026-06-06T21:00:00Z, false"
  })
  void a_shift_over_midnight_belongs_to_the_day_it_begins(Instant moment, boolean on) {
    Shift night = shift(BERLIN, EnumSet.of(DayOfWeek.FRIDAY), "22:00", "06:00");

    assertThat(night.at(moment).isPresent()).isEqualTo(on);
  }

  @Test
  void the_same_beginning_and_end_is_a_whole_day() {
    Shift sunday = shift("UTC", EnumSet.of(DayOfWeek.SUNDAY), "00:00", "00:00");

    assertThat(sunday.at(Instant.parse("2026-06-07T00:00:00Z"))).isPresent();
    assertThat(sunday.at(Instant.parse("2026-06-07T23:59:59Z"))).isPresent();
    assertThat(sunday.at(Instant.parse("2026-06-08T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_night_is_an_hour_shorter_when_clocks_go_forward_and_longer_when_they_go_back() {
    Shift night = shift(NEW_YORK, ALL, "22:00", "06:00");

    assertThat(length(night, "2026-03-08T06:00:00Z")).isEqualTo(Duration.ofHours(7));
    assertThat(length(night, "2026-03-09T06:00:00Z")).isEqualTo(Duration.ofHours(8));
    assertThat(length(night, "2026-11-01T05:00:00Z")).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void a_time_in_the_gap_is_the_moment_after_it_and_leaves_nothing_without_cover() {
    // 02:00 to 03:00 does not exist in New York on 8 March 2026
    Shift first = shift(NEW_YORK, ALL, "20:00", "02:30");
    Shift second = shift(NEW_YORK, ALL, "02:30", "08:00");
    Instant afterGap = Instant.parse("2026-03-08T07:00:00Z");

    assertThat(first.at(afterGap.minusSeconds(1))).isPresent();
    assertThat(first.at(afterGap)).isEmpty();
    assertThat(second.at(afterGap)).isPresent();
    assertThat(second.at(afterGap.minusSeconds(1))).isEmpty();
  }

  @Test
  void a_time_that_comes_twice_ends_a_shift_at_its_second_and_begins_one_at_its_first() {
    // 01:00 to 02:00 comes twice in New York on 1 November 2026
    Shift first = shift(NEW_YORK, ALL, "20:00", "01:30");
    Shift second = shift(NEW_YORK, ALL, "01:30", "08:00");
    Instant once = Instant.parse("2026-11-01T05:30:00Z");
    Instant again = Instant.parse("2026-11-01T06:30:00Z");

    assertThat(first.at(once)).isPresent();
    assertThat(second.at(once)).isPresent();
    assertThat(first.at(again.minusSeconds(1))).isPresent();
    assertThat(first.at(again)).isEmpty();
    assertThat(second.at(again)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    // the same hours
    "09:00, 17:00, America/New_York, true",
    // one begins when the other ends, also where that time comes twice or not at all
    "17:00, 23:00, America/New_York, false",
    "01:30, 09:00, America/New_York, false",
    // over midnight into the morning
    "22:00, 09:30, America/New_York, true",
    // nine in New York is three in Berlin, but two for some weeks of the year
    "02:00, 03:00, Asia/Tokyo, true",
    "14:00, 15:00, Europe/Berlin, true",
    "06:00, 13:00, Europe/Berlin, false"
  })
  void the_same_person_twice_at_once_is_found(
      String starts, String ends, String zone, boolean found) {
    Shift day = shift(NEW_YORK, ALL, "09:00", "17:00");
    Shift other = shift(zone, ALL, starts, ends);

    assertThat(day.overlaps(other, NOW)).isEqualTo(found);
    assertThat(other.overlaps(day, NOW)).isEqualTo(found);
  }

  @Test
  void shifts_that_follow_each_other_do_not_overlap_when_clocks_change() {
    Shift first = shift(NEW_YORK, ALL, "20:00", "01:30");
    Shift second = shift(NEW_YORK, ALL, "01:30", "08:00");

    assertThat(first.overlaps(second, NOW)).isFalse();
    assertThat(second.overlaps(first, NOW)).isFalse();
  }

  private static Duration length(Shift shift, String moment) {
    Shift.Stint stint = shift.at(Instant.parse(moment)).orElseThrow();
    return Duration.between(stint.from(), stint.until());
  }

  private static Shift shift(String zone, Set<DayOfWeek> days, String starts, String ends) {
    return new Shift(
        new UUID(2, 1),
        new UUID(0, 1),
        ZoneId.of(zone),
        days,
        LocalTime.parse(starts),
        LocalTime.parse(ends),
        1);
  }
}
