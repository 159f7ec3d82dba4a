package org.evenkeel.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.evenkeel.platform.time.OccurredAt.Accepted;
import org.evenkeel.platform.time.OccurredAt.TooFarAhead;
import org.evenkeel.platform.time.OccurredAt.TooOld;
import org.junit.jupiter.api.Test;

/** A client may say when something happened, within bounds. */
class OccurredAtTests {

  private static final Instant NOW = Instant.parse("2026-03-14T07:42:11.508213Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(987), ZoneOffset.UTC);

  @Test
  void no_moment_means_now_cut_to_microseconds() {
    assertThat(OccurredAt.check(null, CLOCK)).isEqualTo(new Accepted(NOW));
  }

  @Test
  void a_moment_is_cut_to_microseconds() {
    Instant given = Instant.parse("2026-03-14T07:00:00.123456789Z");
    assertThat(OccurredAt.check(given, CLOCK))
        .isEqualTo(new Accepted(Instant.parse("2026-03-14T07:00:00.123456Z")));
  }

  @Test
  void five_minutes_ahead_are_accepted_and_no_more() {
    Instant latest = NOW.plus(Duration.ofMinutes(5));
    assertThat(OccurredAt.check(latest, CLOCK)).isEqualTo(new Accepted(latest));
    assertThat(OccurredAt.check(latest.plus(TICK), CLOCK)).isEqualTo(new TooFarAhead());
  }

  @Test
  void thirty_days_back_are_accepted_and_no_more() {
    Instant earliest = NOW.minus(Duration.ofDays(30));
    assertThat(OccurredAt.check(earliest, CLOCK)).isEqualTo(new Accepted(earliest));
    assertThat(OccurredAt.check(earliest.minus(TICK), CLOCK)).isEqualTo(new TooOld());
  }
}
