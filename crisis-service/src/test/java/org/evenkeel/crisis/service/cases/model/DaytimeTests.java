package org.evenkeel.crisis.service.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaytimeTests {
  private final Daytime day = new Daytime(LocalTime.of(9, 0), LocalTime.of(20, 0));

  @ParameterizedTest
  @CsvSource({
    // in their day: as it is
    "America/New_York, 2026-06-01T15:30:00Z, 2026-06-01T15:30:00Z",
    // before nine: nine o'clock
    "America/New_York, 2026-06-01T10:00:00Z, 2026-06-01T13:00:00Z",
    // at eight in the evening: the next morning
    "America/New_York, 2026-06-02T00:00:00Z, 2026-06-02T13:00:00Z",
    "Asia/Tokyo, 2026-06-01T15:00:00Z, 2026-06-02T00:00:00Z",
    // the night in which clocks go forward, and back
    "America/New_York, 2026-03-08T05:30:00Z, 2026-03-08T13:00:00Z",
    "America/New_York, 2026-11-01T05:30:00Z, 2026-11-01T14:00:00Z",
    "Pacific/Kiritimati, 2026-06-01T12:00:00Z, 2026-06-01T19:00:00Z"
  })
  void nobody_is_asked_outside_their_day(String zone, Instant moment, Instant expected) {
    assertThat(day.atOrAfter(moment, ZoneId.of(zone))).isEqualTo(expected);
  }

  @Test
  void in_every_zone_the_moment_is_in_the_day_and_less_than_a_day_later() {
    Instant first = Instant.parse("2026-03-07T00:00:00Z");
    for (String zone : ZoneId.getAvailableZoneIds()) {
      for (int hour = 0; hour < 72; hour++) {
        Instant moment = first.plusSeconds(hour * 3600L + 1);
        Instant told = day.atOrAfter(moment, ZoneId.of(zone));
        LocalTime local = told.atZone(ZoneId.of(zone)).toLocalTime();
        assertThat(local).isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0));
        assertThat(told).isBetween(moment, moment.plusSeconds(14 * 3600));
      }
    }
  }
}
