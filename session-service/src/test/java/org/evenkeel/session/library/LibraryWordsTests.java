package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.session.people.CommunicationStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not said to people in distress, and that each list finds what is planted. */
class LibraryWordsTests {

  /** Safe messaging, diagnosis, promises, blame, and telling people to feel otherwise. */
  private static final Pattern NOWHERE =
      words(
          "failed attempts?|successful attempt|commit(s|ted|ting)? suicide|suicid\\w*|self-harm"
              + "|disorders?|symptoms?|patholog\\w*|diagnos\\w*|patients|depressi\\w+|bipolar"
              + "|cures?|cured|treats|heals?|guarantee[ds]?|proven|always works"
              + "|you failed|your fault|lazy|crazy|insane|weak|stupid|selfish|dramatic person"
              + "|calm down|cheer up|get over it|man up|snap out|just relax|stop crying|toughen up"
              + "|think positive|others have it worse|at least you|normal people");

  /** Orders and measuring sticks. */
  private static final Pattern SCOLDING =
      words(
          "should|shouldn't|must|mustn't|always|never|ought|have to stop|you need to|supposed to");

  private static final List<Entry> ENTRIES = entries();

  @ParameterizedTest
  @ValueSource(strings = {"WARM", "DIRECT", "PLAYFUL", "PROFESSIONAL"})
  void no_style_diagnoses_promises_or_blames(CommunicationStyle style) {
    assertThat(ENTRIES.stream().map(entry -> entry.text(style)))
        .hasSizeGreaterThan(120)
        .noneMatch(text -> NOWHERE.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARM", "PLAYFUL"})
  void warm_and_playful_do_not_scold(CommunicationStyle style) {
    assertThat(ENTRIES.stream().map(entry -> entry.text(style)))
        .noneMatch(text -> SCOLDING.matcher(text).find());
  }

  @Test
  void direct_and_professional_give_no_orders_about_feelings() {
    assertThat(
            ENTRIES.stream()
                .flatMap(
                    entry ->
                        Stream.of(
                            entry.text(CommunicationStyle.DIRECT),
                            entry.text(CommunicationStyle.PROFESSIONAL))))
        .noneMatch(text -> words("should|must|ought").matcher(text).find());
  }

  @Test
  void sentences_are_plain_and_end() {
    assertThat(ENTRIES.stream().flatMap(entry -> entry.texts().values().stream()))
        .allMatch(text -> text.matches("(?s)[\\p{L}\"“‘].*[.?!]\"?"))
        .noneMatch(text -> text.contains("  ") || text.contains("{") || text.contains("!!"))
        .noneMatch(text -> text.matches(".*[\\p{So}\\p{Cs}].*"));
  }

  @Test
  void statements_are_said_by_the_person() {
    assertThat(new Libraries().statements().all().stream())
        .map(entry -> entry.text(CommunicationStyle.DIRECT))
        .noneMatch(text -> words("you|your").matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a failed attempt.",
        "He committed suicide.",
        "These are symptoms of a disorder.",
        "This cures anxiety.",
        "You failed.",
        "It is your fault.",
        "Cheer up, others have it worse.",
        "Just relax."
      })
  void planted_words_are_found_everywhere(String planted) {
    assertThat(NOWHERE.matcher(planted).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You should rest.",
        "You must try harder.",
        "You always do this.",
        "Never give up.",
        "You need to breathe."
      })
  void planted_scolding_is_found(String planted) {
    assertThat(SCOLDING.matcher(planted).find()).isTrue();
    assertThat(SCOLDING.matcher("You may rest, whatever the day was like.").find()).isFalse();
  }

  private static List<Entry> entries() {
    Libraries all = new Libraries();
    return Stream.of(all.reframes(), all.actions(), all.statements())
        .flatMap(library -> library.all().stream())
        .toList();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
