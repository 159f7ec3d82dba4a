package org.evenkeel.analytics.achievements.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PausePlanTests {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  private final Pause over = pause(1, -20, -10);
  private final Pause running = pause(2, -3, 4);
  private final Pause coming = pause(3, 2, 9);

  @Test
  void going_on_ends_what_runs_with_yesterday() {
    PausePlan plan = PausePlan.resuming(List.of(over, running), TODAY);

    assertThat(plan.kept()).containsExactly(pause(2, -3, -1));
    assertThat(plan.takenBack()).isEmpty();
  }

  @Test
  void a_pause_of_today_that_is_ended_today_never_was() {
    Pause fresh = pause(4, 0, 5);

    PausePlan plan = PausePlan.resuming(List.of(over, fresh), TODAY);

    assertThat(plan.takenBack()).containsExactly(fresh);
    assertThat(plan.kept()).isEmpty();
  }

  @Test
  void a_pause_takes_the_place_of_the_one_to_come() {
    Pause wanted = pause(5, 0, 6);

    PausePlan plan = PausePlan.setting(List.of(over, coming), wanted, TODAY);

    assertThat(plan.takenBack()).containsExactly(coming);
    assertThat(plan.kept()).containsExactly(wanted);
  }

  @Test
  void the_same_pause_with_another_end_stays_one() {
    Pause longer = pause(2, -3, 30);

    PausePlan plan = PausePlan.setting(List.of(over, running), longer, TODAY);

    assertThat(plan.kept()).containsExactly(longer);
    assertThat(plan.takenBack()).isEmpty();
  }

  @Test
  void the_same_wish_twice_is_one_pause_and_nothing_new() {
    for (Pause known : List.of(running, coming)) {
      Pause again = new Pause(new UUID(0, 10), known.firstDay(), known.lastDay());

      PausePlan plan = PausePlan.setting(List.of(over, known), again, TODAY);

      assertThat(plan).isEqualTo(new PausePlan(List.of(), List.of()));
      assertThat(PausePlan.setting(List.of(over, known), known, TODAY)).isEqualTo(plan);
    }
  }

  @Test
  void an_open_pause_with_the_same_first_day_gets_the_new_end() {
    PausePlan plan = PausePlan.setting(List.of(over, running), pause(10, -3, 6), TODAY);

    assertThat(plan.kept()).containsExactly(pause(2, -3, 6));
    assertThat(plan.takenBack()).isEmpty();
  }

  @Test
  void what_the_wanted_pause_covers_is_taken_back() {
    PausePlan plan = PausePlan.setting(List.of(running), pause(10, -5, 6), TODAY);

    assertThat(plan.kept()).containsExactly(pause(10, -5, 6));
    assertThat(plan.takenBack()).containsExactly(pause(2, -3, -1));
  }

  @Test
  void a_later_pause_instead_of_the_running_one_leaves_the_days_that_were_paused() {
    PausePlan plan = PausePlan.setting(List.of(running), coming, TODAY);

    assertThat(plan.kept()).containsExactly(pause(2, -3, -1), coming);
  }

  @Test
  void a_week_that_is_over_comes_beside_what_runs_and_once() {
    Pause lastWeek = pause(6, -7, -4);

    assertThat(PausePlan.setting(List.of(running), lastWeek, TODAY).kept())
        .containsExactly(lastWeek);
    assertThat(PausePlan.setting(List.of(running, lastWeek), pause(7, -6, -4), TODAY).kept())
        .isEmpty();
  }

  @Test
  void a_day_that_two_pauses_hold_is_one_day() {
    PausedDays days = PausedDays.of(List.of(running, coming, pause(8, -30, -30)));

    assertThat(days.between(TODAY.minusDays(31), TODAY.plusDays(30))).isEqualTo(1 + 3 + 10);
    assertThat(days.between(TODAY, TODAY.plusDays(1))).isZero();
    assertThat(days.between(TODAY.minusDays(1), TODAY.plusDays(1))).isEqualTo(1);
    assertThat(days.between(TODAY.plusDays(9), TODAY.plusDays(12))).isZero();
  }

  @Test
  void a_pause_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> pause(9, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Pause pause(int id, int first, int last) {
    return new Pause(new UUID(0, id), TODAY.plusDays(first), TODAY.plusDays(last));
  }
}
