package org.evenkeel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a moment is the person's own, on both sides of a change of the clocks. */
class LocalMomentTests {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    // Winter: London is at UTC. The clocks went forward on 29 March 2026 at 01:00 UTC.
    "2026-03-28T23:59:59.999999Z, Europe/London, 2026-03-28",
    "2026-03-29T22:59:59.999999Z, Europe/London, 2026-03-29",
    "2026-03-29T23:00:00Z, Europe/London, 2026-03-30",
    // And back on 25 October at 01:00 UTC.
    "2026-10-24T23:00:00Z, Europe/London, 2026-10-25",
    "2026-10-25T23:30:00Z, Europe/London, 2026-10-25",
    // Auckland is 13 hours ahead until 5 April 2026 at 03:00 there, then 12.
    "2026-04-03T11:00:00Z, Pacific/Auckland, 2026-04-04",
    "2026-04-05T11:30:00Z, Pacific/Auckland, 2026-04-05",
    "2026-04-05T12:00:00Z, Pacific/Auckland, 2026-04-06",
  })
  void local_date_is_the_day_there(Instant occurredAt, String zone, LocalDate day) {
    LocalMoment moment = LocalMoment.of(occurredAt, ZoneId.of(zone));
    assertThat(moment.localDate()).isEqualTo(day);
    assertThat(moment.occurredAt()).isEqualTo(occurredAt);
  }

  @ParameterizedTest
  @CsvSource("2026-03-14T07:42:11.508213999Z, 2026-03-14T07:42:11.508213Z")
  void a_moment_is_cut_to_microseconds(Instant given, Instant stored) {
    assertThat(LocalMoment.of(given, ZoneId.of("UTC")).occurredAt()).isEqualTo(stored);
  }
}
