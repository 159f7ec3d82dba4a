package org.evenkeel.analytics.patterns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenkeel.analytics.patterns.model.CommunicationStyle;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.evenkeel.analytics.patterns.model.Finding;
import org.evenkeel.analytics.patterns.model.PartOfDay;
import org.evenkeel.analytics.patterns.model.PatternKind;
import org.evenkeel.analytics.patterns.model.Shortfall;
import org.evenkeel.analytics.patterns.model.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternWordsTests {

  /** Words that claim a cause, command or scold. */
  private static final String OUT_OF_PLACE =
      "(?i).*\\b(because|caus\\w+|due to|leads? to|makes? you|results? in|thanks to|triggers?"
          + "|should|must|have to|ought|fail\\w*|wrong|worse|bad|lazy|too much|never|always)\\b.*";

  private final PatternWords words = new PatternWords();

  @ParameterizedTest
  @EnumSource(CommunicationStyle.class)
  void every_pattern_has_words_without_cause_command_or_blame(CommunicationStyle style) {
    PatternWords.Voice voice = words.in(style);

    List<String> sentences =
        Stream.concat(
                findings().flatMap(f -> Stream.of(voice.text(f), voice.suggestion(f))),
                Stream.concat(
                    Arrays.stream(PatternKind.values())
                        .map(kind -> voice.missing(new Shortfall(kind, 7))),
                    Stream.of(
                        voice.note(false, false), voice.note(true, false), voice.note(true, true))))
            .toList();

    assertThat(sentences)
        .hasSizeGreaterThan(200)
        .noneMatch(sentence -> sentence.matches(OUT_OF_PLACE))
        .noneMatch(sentence -> sentence.contains("{") || sentence.contains("  "))
        .allMatch(sentence -> sentence.length() < 200 && sentence.matches(".*[.?]"));
    assertThat(findings()).allMatch(f -> voice.text(f).contains(" tend"));
  }

  @Test
  void a_planted_cause_is_out_of_place() {
    assertThat("Your mood drops because of work.").matches(OUT_OF_PLACE);
    assertThat("Work makes you sad.").matches(OUT_OF_PLACE);
    assertThat("You should rest more.").matches(OUT_OF_PLACE);
    assertThat("Evenings tend to be lower.").doesNotMatch(OUT_OF_PLACE);
  }

  @Test
  void styles_differ_and_tell_the_same_size() {
    Finding evening =
        finding(PatternKind.TIME_OF_DAY, new Trait("part_of_day", "evening"), null, -1.24);

    List<String> texts =
        Arrays.stream(CommunicationStyle.values()).map(s -> words.in(s).text(evening)).toList();

    assertThat(texts)
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains("in the evening") && text.contains("1.2 points"));
  }

  @Test
  void what_helps_names_the_exercise_and_when() {
    Finding helps =
        finding(
            PatternKind.WHAT_HELPS,
            new Trait("approach", "mindfulness"),
            new Trait("feeling", "anxious"),
            0.83);

    assertThat(words.in(CommunicationStyle.WARM).text(helps))
        .isEqualTo(
            "You tend to rate mindfulness exercises when you felt anxious about 0.8 points higher"
                + " than what else you did around then.");
  }

  private static Stream<Finding> findings() {
    List<Trait> whens =
        Stream.concat(
                Arrays.stream(PartOfDay.values()).map(p -> new Trait("part_of_day", p.code())),
                Arrays.stream(Feeling.values()).map(f -> new Trait("feeling", f.code())))
            .toList();
    Stream<Finding> rhythm =
        Stream.concat(
            whens.stream()
                .filter(t -> t.aspect().equals("part_of_day"))
                .map(t -> finding(PatternKind.TIME_OF_DAY, t, null, 1)),
            Stream.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "weekend")
                .map(d -> finding(PatternKind.WEEKDAY, new Trait("weekday", d), null, 1)));
    Stream<Finding> before =
        Stream.of(
                Stream.of("home", "work", "school", "social", "other")
                    .map(v -> new Trait("location", v)),
                Stream.of("alone", "with_family", "with_friends", "with_coworkers")
                    .map(v -> new Trait("social", v)),
                whens.stream().filter(t -> t.aspect().equals("feeling")))
            .flatMap(traits -> traits)
            .map(t -> finding(PatternKind.BEFORE_LOW_MOOD, t, null, 0.4));
    Stream<Finding> helps =
        Stream.of(new Trait("approach", "CBT"), new Trait("intervention", "id"))
            .flatMap(
                e ->
                    Stream.concat(Stream.of((Trait) null), whens.stream())
                        .map(w -> finding(PatternKind.WHAT_HELPS, e, w, 0.7)));
    return Stream.of(rhythm, before, helps)
        .flatMap(all -> all)
        .flatMap(f -> Stream.of(f, turned(f)));
  }

  private static Finding turned(Finding f) {
    return finding(f.kind(), f.about(), f.when(), -f.effect());
  }

  private static Finding finding(PatternKind kind, Trait about, Trait when, double effect) {
    return new Finding(
        kind, Objects.requireNonNull(about), when, 20, 40, effect, effect - 0.3, effect + 0.3);
  }
}
