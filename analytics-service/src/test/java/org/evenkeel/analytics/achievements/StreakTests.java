package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

  @Test
  void nothingDoneIsNoStreak() {
    assertThat(Streak.of(List.of(), TODAY)).isEqualTo(new Streak(0, 0, null));
  }

  @Test
  void todayAloneIsOneDay() {
    assertThat(Streak.of(List.of(TODAY), TODAY)).isEqualTo(new Streak(1, 1, TODAY));
  }

  @Test
  void aTodayNotYetUsedDoesNotEndIt() {
    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(Streak.of(List.of(yesterday, yesterday.minusDays(1)), TODAY))
        .isEqualTo(new Streak(2, 2, yesterday));
  }

  @Test
  void aMissedDayEndsTheCurrentOneAndKeepsTheLongest() {
    assertThat(Streak.of(days(-2, -3, -4), TODAY)).isEqualTo(new Streak(0, 3, TODAY.minusDays(2)));
    assertThat(Streak.of(days(0, -2, -3, -4), TODAY)).isEqualTo(new Streak(1, 3, TODAY));
  }

  @Test
  void aDayAheadOfTodayAfterTravelStillCounts() {
    assertThat(Streak.of(days(1, 0), TODAY).currentDays()).isEqualTo(2);
  }

  private static List<LocalDate> days(Integer... offsets) {
    return List.of(offsets).stream().map(TODAY::plusDays).toList();
  }
}
