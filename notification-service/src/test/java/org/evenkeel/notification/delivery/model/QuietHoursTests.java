package org.evenkeel.notification.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
  private static final QuietHours NIGHT = hours("22:00", "07:00");

  @ParameterizedTest
  @CsvSource({
    // hours, zone, moment, when they end; "-" is not quiet
    "22:00, 07:00, Europe/Berlin, 2026-01-10T21:00:00Z, 2026-01-11T06:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2026-01-10T23:30:00Z, 2026-01-11T06:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2026-01-11T06:00:00Z, -",
    "22:00, 07:00, Europe/Berlin, 2026-01-10T20:59:59Z, -",
    "12:00, 14:00, Asia/Kolkata, 2026-05-01T07:00:00Z, 2026-05-01T08:30:00Z",
    "12:00, 14:00, Asia/Kolkata, 2026-05-01T08:30:00Z, -",
    "00:00, 06:30, Asia/Kathmandu, 2026-05-01T18:15:00Z, 2026-05-02T00:45:00Z",
    "08:00, 08:00, Europe/Berlin, 2026-05-01T06:00:00Z, -",
    // the night of the spring change is an hour shorter, the one of autumn an hour longer
    "22:00, 07:00, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "22:00, 07:00, Europe/Berlin, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
    "22:00, 07:00, America/New_York, 2026-03-08T04:00:00Z, 2026-03-08T11:00:00Z",
    "22:00, 07:00, America/New_York, 2026-11-01T04:00:00Z, 2026-11-01T12:00:00Z",
    "22:00, 07:00, Australia/Lord_Howe, 2026-10-03T13:00:00Z, 2026-10-03T20:00:00Z",
    // the end falls into the gap: 02:30 does not exist, quiet ends when the clock jumps
    "22:00, 02:30, Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    // a day that was left out: the clock jumps from midnight to midnight, into the night again
    "22:00, 07:00, Pacific/Apia, 2011-12-30T09:00:00Z, 2011-12-30T17:00:00Z",
    // the end comes twice: quiet ends the first time, and is quiet again until the second
    "22:00, 02:30, Europe/Berlin, 2026-10-24T23:50:00Z, 2026-10-25T00:30:00Z",
    "22:00, 02:30, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
  })
  void quiet_hours_end_by_the_clock_on_the_wall(
      String start, String end, String zone, Instant moment, String ending) {
    Optional<Instant> expected =
        ending.equals("-") ? Optional.empty() : Optional.of(Instant.parse(ending));

    assertThat(hours(start, end).endingAfter(moment, ZoneId.of(zone))).isEqualTo(expected);
  }

  @Test
  void
      in_every_zone_around_every_change_of_the_clock_what_is_put_off_comes_later_and_not_in_quiet() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    List<QuietHours> choices =
        List.of(NIGHT, hours("23:30", "02:30"), hours("00:00", "03:00"), hours("01:00", "02:00"));
    int[] put = {0};
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      for (int i = 0; i < 2 && change != null; i++) {
        for (int minutes = -720; minutes <= 720; minutes += 10) {
          Instant moment = change.getInstant().plus(Duration.ofMinutes(minutes));
          for (QuietHours quiet : choices) {
            quiet
                .endingAfter(moment, zone)
                .ifPresent(
                    ended -> {
                      put[0]++;
                      assertThat(ended).as("%s %s %s", name, moment, quiet).isAfter(moment);
                      assertThat(quiet.endingAfter(ended, zone)).as("%s", name).isEmpty();
                      assertThat(Duration.between(moment, ended)).isLessThan(Duration.ofHours(25));
                    });
          }
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(put[0]).isGreaterThan(10_000);
  }

  private static QuietHours hours(String start, String end) {
    return new QuietHours(LocalTime.parse(start), LocalTime.parse(end));
  }
}
