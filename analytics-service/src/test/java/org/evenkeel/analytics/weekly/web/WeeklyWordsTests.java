package org.evenkeel.analytics.weekly.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Figures.Counted;
import org.evenkeel.analytics.weekly.model.Figures.Effective;
import org.evenkeel.analytics.weekly.model.Figures.Focus;
import org.evenkeel.analytics.weekly.model.FocusArea;
import org.evenkeel.analytics.weekly.model.MoodTrend;
import org.evenkeel.analytics.weekly.model.MoodTrend.Direction;
import org.evenkeel.analytics.weekly.model.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyWordsTests {

  private static final List<String> STYLES = List.of("warm", "direct", "playful", "professional");

  /** Words that claim a cause, command, scold, speak of loss, or alarm. */
  private static final String OUT_OF_PLACE =
      "(?i).*\\b(because|caus\\w+|due to|leads? to|makes? you|results? in|thanks to|helped"
          + " you|should have|must|have to|ought|fail\\w*|wrong|worse|bad|lazy|too"
          + " much|never|always"
          + "|los[et]\\w*|missed|broke\\w*|only|crisis|danger|emergency|suicid\\w*|depress\\w*)\\b.*";

  /** Sentences that begin with what to do. */
  private static final String COMMAND =
      "(?:^|.*[.?!] )(?:Be|Call|Contact|Do|Drop|Get|Go|Keep|Make|Plan|Rest|Reach|Start|Stop|Take"
          + "|Talk|Tell|Try|Write)\\b.*";

  private final WeeklyWords words = new WeeklyWords();

  @ParameterizedTest
  @ValueSource(strings = {"warm", "direct", "playful", "professional"})
  void no_week_is_told_with_cause_blame_loss_or_alarm(String style) {
    WeeklyWords.Voice voice = words.in(style, 1);
    List<String> told = new ArrayList<>();
    weeks()
        .forEach(
            week -> {
              told.add(voice.narrative(week, false));
              told.add(voice.narrative(week, true));
            });
    Arrays.stream(FocusArea.values()).map(voice::focus).forEach(told::add);

    assertThat(told)
        .hasSizeGreaterThan(60)
        .noneMatch(text -> text.matches(OUT_OF_PLACE))
        .noneMatch(text -> text.matches(COMMAND))
        .noneMatch(text -> text.contains("{") || text.contains("  ") || text.contains("null"))
        .allMatch(text -> text.matches("[A-Z0-9].*[.?!]") && text.length() < 700);
  }

  @Test
  void planted_words_are_out_of_place() {
    assertThat("You lost your streak.").matches(OUT_OF_PLACE);
    assertThat("You feel low because of work.").matches(OUT_OF_PLACE);
    assertThat("You missed three days.").matches(OUT_OF_PLACE);
    assertThat("You have to rest.").matches(OUT_OF_PLACE);
    assertThat("A quiet week.").doesNotMatch(OUT_OF_PLACE);
  }

  @Test
  void planted_commands_are_found_and_offers_are_none() {
    assertThat("Energy was low. Plan some rest.").matches(COMMAND);
    assertThat("Try a calming exercise.").matches(COMMAND);
    assertThat("Talking to somebody is an option. You may try it.").doesNotMatch(COMMAND);
  }

  @Test
  void each_style_has_words_of_its_own_for_everything() {
    weeks()
        .forEach(
            week ->
                assertThat(STYLES.stream().map(style -> words.in(style, 1).narrative(week, false)))
                    .doesNotHaveDuplicates());
    Arrays.stream(FocusArea.values())
        .forEach(
            area ->
                assertThat(STYLES.stream().map(style -> words.in(style, 1).focus(area)))
                    .doesNotHaveDuplicates());
    assertThat(words.in("unheard of", 1)).isEqualTo(words.in("warm", 1));
  }

  @Test
  void a_week_is_told_with_its_figures_and_an_empty_one_kindly() {
    assertThat(words.in("direct", 1).narrative(week(7, Direction.IMPROVING, 2, false), true))
        .isEqualTo(
            "7 check-ins this week. Average mood: 6.3 of 10. The last two weeks are higher than the"
                + " six before. Named most: calm and tired. 2 exercises done. Rated well: DBT"
                + " exercises. The week is not over; this may change.");
    assertThat(words.in("warm", 1).narrative(week(0, Direction.NOT_ENOUGH_YET, 0, false), false))
        .isEqualTo(
            "This week is a blank page here, and that is quite all right. Whenever you come by, you"
                + " are welcome.");
  }

  @Test
  void a_week_of_very_low_mood_says_gently_that_somebody_listens() {
    for (String style : STYLES) {
      String low = words.in(style, 1).narrative(week(4, Direction.DECLINING, 0, true), false);
      String other = words.in(style, 1).narrative(week(4, Direction.DECLINING, 0, false), false);
      assertThat(low).isEqualTo(other + " " + words.in(style, 1).support());
    }
  }

  @Test
  void a_week_that_waits_for_what_comes_late_is_not_told_as_going_on() {
    Figures figures = week(7, Direction.STABLE, 0, false);
    String goingOn = narrative(figures, true);
    String over = narrative(figures, false);

    assertThat(goingOn)
        .isEqualTo(over + " The week is still going on, so this is a picture in between.");
  }

  private String narrative(Figures figures, boolean goingOn) {
    Week week = new Week(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    var about = new WeeklyView.About(week, "UTC", "running", goingOn, null, null, 1);
    return WeeklyView.of(about, figures, words.in("warm", 1)).summaryNarrative();
  }

  private static Stream<Figures> weeks() {
    return Stream.of(0, 1, 7)
        .flatMap(
            n ->
                Arrays.stream(Direction.values())
                    .flatMap(
                        d ->
                            Stream.of(0, 1, 3)
                                .flatMap(
                                    done ->
                                        Stream.of(
                                            week(n, d, done, false), week(n, d, done, true)))))
        .filter(week -> week.totalCheckins() > 0 || !week.veryLow());
  }

  private static Figures week(int checkins, Direction direction, int done, boolean low) {
    boolean told = checkins > 0;
    return new Figures(
        checkins,
        told ? 6.25 : null,
        new MoodTrend(direction, null, null, null, 0, 0),
        checkins,
        told ? 5.0 : null,
        told ? List.of(new Counted("calm", 4), new Counted("tired", 2)) : List.of(),
        done > 1 ? List.of(new Effective("approach", "DBT", 4.5, 2)) : List.of(),
        low ? List.of(new Focus(FocusArea.SUPPORT, 4)) : List.of(),
        null,
        List.of(),
        List.of(),
        0,
        done,
        0,
        List.of(),
        List.of(),
        Math.min(7, checkins + done));
  }
}
