package org.evenkeel.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cafe | Im Café um acht",
        "CAFÉ | the cafe at eight",
        "strasse | An der Straße",
        "οδοσ | Στην οδός",
        "don't | I don’t know",
        "walk | Sleepwalking again",
        "night train | The train came at night",
        "\"night train\" | the night   train",
        "“night train” | the Night Train",
        "ﬁne | all fine",
        "ｆｕｌｌ | full width",
        "\"night train | a train of nights"
      })
  void these_are_found(String typed, String text) {
    assertThat(found(typed, null, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "night train | The train came late",
        "\"night train\" | The train came at night",
        "walks | I went for a walk"
      })
  void these_are_not(String typed, String text) {
    assertThat(found(typed, null, text)).isFalse();
  }

  @Test
  void words_that_belong_together_may_stand_on_two_lines() {
    assertThat(found("\"night train\"", null, "the night\r\ntrain")).isTrue();
  }

  @Test
  void a_word_may_stand_in_the_title_and_another_in_the_text() {
    assertThat(found("monday rain", "Monday", "It began to rain.")).isTrue();
    assertThat(found("monday rain", "Monday", "It was dry.")).isFalse();
    assertThat(found("\"monday it\"", "Monday", "It was dry.")).isFalse();
  }

  @Test
  void the_text_stays_closed_when_the_title_says_all() {
    AtomicBoolean opened = new AtomicBoolean();
    SearchWords words = SearchWords.of("monday").orElseThrow();

    assertThat(
            words.occurIn(
                "A Monday",
                () -> {
                  opened.set(true);
                  return "";
                }))
        .isTrue();
    assertThat(opened).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"   ", "\"\"", "\" \"", "\u0301\u0301"})
  void what_says_nothing_looks_for_nothing(String typed) {
    assertThat(SearchWords.of(typed)).isEmpty();
  }

  @Test
  void what_somebody_looks_for_is_not_shown() {
    assertThat(SearchWords.of("monday rain").orElseThrow()).hasToString("SearchWords[2]");
  }

  private static boolean found(String typed, String title, String text) {
    return SearchWords.of(typed).orElseThrow().occurIn(title, () -> text);
  }
}
