package org.evenkeel.crisis.service.risk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A person's mood is measured against their own usual. Moods of successive days, the last today.
 */
class MoodCourseTests {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-14");

  @Test
  void little_is_known_and_nothing_is_said() {
    assertThat(course()).isEqualTo(MoodCourse.STEADY);
    assertThat(course(1)).isEqualTo(MoodCourse.STEADY);
    assertThat(course(7, 7, 7, 1, 1, 1)).isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void a_low_but_usual_mood_is_steady_and_one_bad_day_changes_nothing() {
    assertThat(course(3, 3, 2, 3, 3, 4, 3, 3, 3, 2, 3, 3, 3)).isEqualTo(MoodCourse.STEADY);
    assertThat(course(7, 7, 8, 7, 6, 7, 7, 8, 7, 7, 7, 7, 1)).isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void days_well_below_the_own_usual_are_seen() {
    assertThat(course(7, 7, 8, 7, 6, 7, 7, 8, 4, 3, 4, 3, 4)).isEqualTo(MoodCourse.BELOW_OWN_USUAL);
    assertThat(course(5, 5, 4, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3)).isEqualTo(MoodCourse.BELOW_OWN_USUAL);
  }

  @Test
  void who_swings_widely_must_fall_further() {
    assertThat(course(9, 2, 8, 3, 9, 2, 9, 3, 3, 4, 3, 4, 3)).isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void a_fall_from_day_to_day_is_seen_where_it_ends_low() {
    assertThat(course(6, 6, 5, 5, 4, 4, 4, 3, 3, 2)).isEqualTo(MoodCourse.FALLING);
    assertThat(course(10, 10, 9, 9, 8, 8, 8, 7, 7, 6)).isEqualTo(MoodCourse.STEADY);
    assertThat(course(2, 3, 3, 4, 4, 5, 5, 6, 6, 7)).isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void days_long_ago_say_nothing_about_now() {
    List<MoodReading> readings = readings(7, 7, 8, 7, 6, 7, 7, 8, 4, 3, 4, 3, 4);
    assertThat(MoodCourse.of(readings, TODAY.plusDays(5), Thresholds.SHIPPED))
        .isEqualTo(MoodCourse.BELOW_OWN_USUAL);
    assertThat(MoodCourse.of(readings, TODAY.plusDays(6), Thresholds.SHIPPED))
        .isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void several_check_ins_a_day_count_as_one_day() {
    List<MoodReading> readings = new ArrayList<>(readings(7, 7, 8, 7, 6, 7, 7, 8, 7, 7, 7, 7, 7));
    for (int i = 0; i < 20; i++) {
      readings.add(new MoodReading(TODAY, 1));
    }
    assertThat(MoodCourse.of(readings, TODAY, Thresholds.SHIPPED)).isEqualTo(MoodCourse.STEADY);
  }

  @Test
  void distress_needs_a_painful_feeling_and_a_painful_text() {
    assertThat(Distress.of(Map.of("sadness", 0.9, "joy", 0.1), -0.9)).isEqualTo(0.9);
    assertThat(Distress.of(Map.of("anxiety", 0.9), 0.4)).isEqualTo(0.3);
    assertThat(Distress.of(Map.of("anger", 0.9), -0.9)).isZero();
  }

  private static MoodCourse course(int... moods) {
    return MoodCourse.of(readings(moods), TODAY, Thresholds.SHIPPED);
  }

  private static List<MoodReading> readings(int... moods) {
    List<MoodReading> readings = new ArrayList<>();
    for (int i = 0; i < moods.length; i++) {
      readings.add(new MoodReading(TODAY.minusDays(moods.length - 1L - i), moods[i]));
    }
    return readings;
  }
}
