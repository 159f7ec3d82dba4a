package org.evenkeel.analytics.weekly.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.patterns.FoundPattern;
import org.evenkeel.analytics.patterns.PatternsOfDays.Look;
import org.evenkeel.analytics.weekly.model.Diary.Ratings;
import org.evenkeel.analytics.weekly.model.Diary.Scores;
import org.evenkeel.analytics.weekly.model.Figures.BestTime;
import org.evenkeel.analytics.weekly.model.Figures.Counted;
import org.evenkeel.analytics.weekly.model.Figures.Effective;
import org.evenkeel.analytics.weekly.model.Figures.Focus;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a week. */
class WeeklyFiguresTests {

  private static final LocalDate END = LocalDate.of(2026, 3, 8);
  private static final Look NOTHING = new Look(List.of(), Map.of());

  @Test
  void a_week_is_counted_and_put_in_order() {
    Diary diary =
        new Diary(
            END,
            new Scores(7, 5.714285, 6, 4.333333),
            List.of(new DayMood(END, 5)),
            Map.of("calm", 3, "tired", 3, "happy", 4, "sad", 1, "bored", 1, "angry", 1),
            List.of(
                new Ratings("approach", "DBT", 2, 5),
                new Ratings("approach", "CBT", 9, 4.5),
                new Ratings("approach", "ACT", 1, 5),
                new Ratings("intervention", "0199", 4, 2.5)),
            Map.of("intervention_completed", 12, "wave_session", 2, "spark_session", 1, "idea", 5),
            6,
            List.of("ten_check_ins", "first_spark"));
    Look look =
        new Look(
            List.of(
                pattern("before_low_mood", true),
                pattern("before_low_mood", false),
                pattern("what_helps", true),
                pattern("time_of_day", true)),
            Map.of("evening", 11, "morning", 2));

    Figures figures = WeeklyFigures.of(diary, look, 4);

    assertThat(figures.totalCheckins()).isEqualTo(7);
    assertThat(figures.averageMoodScore()).isEqualTo(5.71);
    assertThat(figures.averageEnergyLevel()).isEqualTo(4.33);
    assertThat(figures.mostCommonEmotions())
        .extracting(Counted::name)
        .containsExactly("happy", "calm", "tired", "angry", "bored");
    assertThat(figures.mostEffectiveInterventions())
        .containsExactly(
            new Effective("approach", "CBT", 4.5, 9), new Effective("approach", "DBT", 5, 2));
    assertThat(figures.recommendedFocusAreas()).containsExactly(new Focus(FocusArea.WHAT_HELPS, 9));
    assertThat(figures.bestTimeForCheckins()).isEqualTo(new BestTime("evening", 11, 13));
    assertThat(figures.triggerPatterns()).containsExactly(pattern("before_low_mood", true));
    assertThat(figures.copingStrategies()).containsExactly(pattern("what_helps", true));
    assertThat(figures.skillsPracticed())
        .extracting(Counted::name)
        .containsExactly("CBT", "DBT", "wave", "ACT", "spark");
    assertThat(figures.exercises()).isEqualTo(15);
    assertThat(figures.achievementsUnlocked()).containsExactly("first_spark", "ten_check_ins");
    assertThat(figures.fireflyCount()).isEqualTo(6);
    assertThat(figures.streakLength()).isEqualTo(4);
    assertThat(figures.nothing()).isFalse();
  }

  @Test
  void a_week_without_anything_has_no_means_and_offers_nothing() {
    Figures figures = WeeklyFigures.of(empty(), NOTHING, 0);

    assertThat(figures.nothing()).isTrue();
    assertThat(figures.averageMoodScore()).isNull();
    assertThat(figures.averageEnergyLevel()).isNull();
    assertThat(figures.recommendedFocusAreas()).isEmpty();
    assertThat(figures.bestTimeForCheckins()).isNull();
    assertThat(figures.moodTrend().direction()).isEqualTo(MoodTrend.Direction.NOT_ENOUGH_YET);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "afternoon 3 evening 3, none",
    "evening 2 morning 1 night 1 afternoon 1, none",
    "evening 9, none",
    "evening 10, evening",
    "evening 5 morning 5, none",
    "evening 7 morning 3, none",
    "evening 8 morning 2, none",
    "evening 9 morning 1, evening",
    "evening 9 morning 4, none",
    "evening 10 morning 3, evening",
    "evening 5 morning 0 night 5, none",
    "night 6 morning 3 evening 3 afternoon 3, none",
    "night 10 morning 3 evening 3 afternoon 3, night",
    "night 60 morning 45 evening 10, none",
    "night 60 morning 40 evening 10, night",
    "morning 5300 evening 5000, morning"
  })
  void a_best_time_is_named_when_it_clearly_leads(String times, String best) {
    String[] told = times.split(" ", -1);
    Map<String, Integer> parts = new HashMap<>();
    for (int i = 0; i < told.length; i += 2) {
      parts.put(told[i], Integer.valueOf(told[i + 1]));
    }

    BestTime named = WeeklyFigures.of(empty(), new Look(List.of(), parts), 0).bestTimeForCheckins();

    assertThat(named == null ? "none" : named.partOfDay()).isEqualTo(best);
    if (named != null) {
      assertThat(named.n()).isEqualTo(parts.get(best));
      assertThat(named.of()).isEqualTo(parts.values().stream().mapToInt(Integer::intValue).sum());
    }
  }

  @Test
  void an_episode_that_began_is_no_exercise_and_no_skill() {
    Map<String, Integer> done = Map.of("rsd_episode", 3, "wave_session", 1);
    Diary diary =
        new Diary(
            END, new Scores(0, null, 0, null), List.of(), Map.of(), List.of(), done, 3, List.of());

    Figures figures = WeeklyFigures.of(diary, NOTHING, 0);

    assertThat(figures.exercises()).isEqualTo(1);
    assertThat(figures.skillsPracticed()).containsExactly(new Counted("wave", 1));
  }

  @Test
  void what_is_offered_rests_on_enough_and_is_three_at_most() {
    assertThat(areas(new Scores(3, 3.0, 3, 4.0), Map.of("anxious", 2, "lonely", 2)))
        .containsExactly(FocusArea.SUPPORT, FocusArea.REST, FocusArea.CALM);
    assertThat(areas(new Scores(2, 1.0, 2, 1.0), Map.of())).containsExactly(FocusArea.NOTICING);
    assertThat(areas(new Scores(3, 3.01, 3, 4.01), Map.of("lonely", 2)))
        .containsExactly(FocusArea.COMPANY);
    assertThat(areas(new Scores(9, 6.0, 0, null), Map.of("stressed", 2))).isEmpty();
  }

  @Test
  void what_is_stored_reads_as_the_same_figures() {
    Figures figures =
        WeeklyFigures.of(
            new Diary(
                END,
                new Scores(3, 2.5, 3, 2.0),
                List.of(),
                Map.of("sad", 3),
                List.of(new Ratings("approach", "DBT", 2, 4.25)),
                Map.of("rsd_episode", 1),
                2,
                List.of("first_check_in")),
            new Look(List.of(pattern("what_helps", true)), Map.of("night", 5)),
            2);

    String stored = Json.mapper().writeValueAsString(figures);

    assertThat(Json.mapper().readValue(stored, Figures.class)).isEqualTo(figures);
    assertThat(figures.toString()).doesNotContain("2.5");
  }

  private static Diary empty() {
    return new Diary(
        END, new Scores(0, null, 0, null), List.of(), Map.of(), List.of(), Map.of(), 0, List.of());
  }

  private static List<FocusArea> areas(Scores scores, Map<String, Integer> feelings) {
    Diary diary = new Diary(END, scores, List.of(), feelings, List.of(), Map.of(), 1, List.of());
    return WeeklyFigures.of(diary, NOTHING, 0).recommendedFocusAreas().stream()
        .map(Focus::area)
        .toList();
  }

  private static FoundPattern pattern(String kind, boolean upward) {
    return new FoundPattern(kind, "location", "work", null, null, upward, 12, upward ? 1 : -1);
  }
}
