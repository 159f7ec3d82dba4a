package org.evenkeel.session.rsd.patterns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.rsd.patterns.model.Aspect;
import org.evenkeel.session.rsd.patterns.model.Change;
import org.evenkeel.session.rsd.patterns.model.Compared;
import org.evenkeel.session.rsd.patterns.model.RsdPatterns;
import org.evenkeel.session.rsd.patterns.model.Shortfall;
import org.evenkeel.session.rsd.patterns.model.StandingOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RsdPatternWordsTests {

  /** Words that claim a cause, command or scold. */
  private static final String OUT_OF_PLACE =
      "(?i).*\\b(because|caus\\w+|due to|leads? to|makes? you|results? in|thanks to|triggers?"
          + "|should|must|have to|ought|fail\\w*|wrong|worse|bad|lazy|too much|never|always"
          + "|lost|shorten\\w*|helps?)\\b.*";

  private final RsdPatternWords words = new RsdPatternWords();

  @ParameterizedTest
  @EnumSource(CommunicationStyle.class)
  void every_pattern_has_words_without_cause_command_or_blame(CommunicationStyle style) {
    List<String> sentences = sentences(words.in(style)).toList();

    assertThat(sentences)
        .hasSize(21)
        .doesNotHaveDuplicates()
        .noneMatch(sentence -> sentence.matches(OUT_OF_PLACE))
        .noneMatch(sentence -> sentence.contains("{") || sentence.contains("  "))
        .allMatch(sentence -> sentence.length() < 260 && sentence.matches(".*[.?]"));
  }

  @Test
  void a_planted_cause_or_scolding_is_out_of_place() {
    assertThat("A walk shortened this episode.").matches(OUT_OF_PLACE);
    assertThat("It is longer because of you.").matches(OUT_OF_PLACE);
    assertThat("You should walk more.").matches(OUT_OF_PLACE);
    assertThat("These tended to be over sooner.").doesNotMatch(OUT_OF_PLACE);
  }

  @Test
  void figures_are_told() {
    assertThat(words.in(CommunicationStyle.DIRECT).compared(compared(-34.6)))
        .contains("35 minutes sooner", "12 with", "20 without");
    assertThat(words.in(CommunicationStyle.DIRECT).compared(compared(34.6)))
        .contains("35 minutes longer");
    assertThat(words.in(CommunicationStyle.WARM).change(patterns(Change.FEWER, 9)))
        .contains("3 days", "11 in");
  }

  @Test
  void a_change_that_is_not_claimed_has_no_words() {
    assertThat(words.in(CommunicationStyle.WARM).tells(Change.NOT_CLEAR)).isFalse();
    assertThat(words.in(CommunicationStyle.WARM).tells(Change.NOT_ENOUGH)).isFalse();
    assertThat(words.in(CommunicationStyle.WARM).tells(Change.MORE)).isTrue();
  }

  @Test
  void of_the_persons_own_words_nothing_is_said() {
    RsdPatterns patterns =
        new RsdPatterns(
            40,
            3,
            2,
            List.of(),
            3,
            11,
            Change.NOT_CLEAR,
            null,
            null,
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(about("cutting"), about("a bottle of wine")),
            List.of());
    assertThat(patterns.nothingStandsOut()).isFalse();

    RsdPatterns kept = patterns.claimingOnlyOf(Set.of("movement"));
    RsdPatternsView view = RsdPatternsView.of(kept, words.in(CommunicationStyle.DIRECT), id -> id);

    assertThat(kept.nothingStandsOut()).isTrue();
    assertThat(view.interventions())
        .extracting(RsdPatternsView.Tried::intervention)
        .containsExactly("a bottle of wine", "cutting");
    assertThat(view.interventions()).noneMatch(RsdPatternsView.Tried::standsOut);
    assertThat(view.interventions()).extracting(RsdPatternsView.Tried::text).containsOnlyNulls();
  }

  @Test
  void of_our_own_ways_it_is_told_before_all_else() {
    RsdPatterns patterns =
        new RsdPatterns(
                40,
                3,
                2,
                List.of(),
                3,
                11,
                Change.NOT_CLEAR,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(about("cutting"), about("movement")),
                List.of())
            .claimingOnlyOf(Set.of("movement"));

    assertThat(RsdPatternsView.of(patterns, words.in(CommunicationStyle.DIRECT), id -> id))
        .extracting(view -> view.interventions().getFirst().text())
        .asString()
        .contains("35 minutes sooner");
  }

  private static Stream<String> sentences(RsdPatternWords.Voice voice) {
    Stream<StandingOut> standing =
        Stream.concat(
            Stream.of("morning", "afternoon", "evening")
                .map(part -> new StandingOut(Aspect.PART_OF_DAY, part, 20, 30, 10)),
            Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .map(day -> new StandingOut(Aspect.WEEKDAY, day, 20, 30, 4.3)));
    return Stream.of(
            standing.map(voice::standsOut),
            Stream.of(Change.FEWER, Change.MORE).map(c -> voice.change(patterns(c, 9))),
            Stream.of(-34.6, 34.6).map(RsdPatternWordsTests::compared).map(voice::compared),
            Arrays.stream(Aspect.values()).map(aspect -> voice.missing(new Shortfall(aspect, 7))),
            Stream.of(
                    patterns(Change.FEWER, 9),
                    patterns(Change.NOT_CLEAR, 9),
                    patterns(Change.NOT_ENOUGH, 0))
                .map(voice::note))
        .flatMap(all -> all);
  }

  private static Compared about(String tried) {
    return new Compared(tried, 12, 20, 30, 60, -34.6, -60.0, -10.0, true);
  }

  private static Compared compared(double difference) {
    return new Compared("a walk", 12, 20, 30, 60, difference, -60.0, -10.0, true);
  }

  private static RsdPatterns patterns(Change change, int lookedAt) {
    return new RsdPatterns(
        40, 3, lookedAt, List.of(), 3, 11, change, null, null, Map.of(), Map.of(), List.of(),
        List.of(), List.of(), List.of());
  }
}
