package org.evenkeel.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysInARowTests {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static DaysInARow of(String... moments) {
    List<DaysInARow.Moment> all =
        Arrays.stream(moments)
            .map(Instant::parse)
            .map(at -> new DaysInARow.Moment(LocalDate.ofInstant(at, ZoneOffset.UTC), at))
            .toList();
    return DaysInARow.of(all, TODAY, NOW);
  }

  @Test
  void one_day_of_rest_goes_with_it_and_a_day_counts_once() {
    assertThat(of("2026-11-28T08:00:00Z", "2026-11-28T09:00:00Z", "2026-11-26T08:00:00Z"))
        .isEqualTo(new DaysInARow(2, 2, 2));
  }

  @Test
  void two_empty_days_end_it_unless_they_are_short() {
    assertThat(of("2026-11-25T11:00:00Z", "2026-11-28T11:30:00Z"))
        .isEqualTo(new DaysInARow(1, 1, 2));
    assertThat(of("2026-11-25T11:00:00Z", "2026-11-28T10:30:00Z"))
        .isEqualTo(new DaysInARow(2, 2, 2));
  }

  @Test
  void a_streak_that_ended_is_the_longest_and_not_the_current_one() {
    assertThat(of("2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"))
        .isEqualTo(new DaysInARow(0, 2, 2));
  }

  @Test
  void nobody_has_a_streak_of_nothing() {
    assertThat(of()).isEqualTo(new DaysInARow(0, 0, 0));
  }
}
