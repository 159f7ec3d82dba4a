package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No field of a body can hide a text from the floor. */
class BodyTextsTests {

  @Test
  void every_string_is_collected_whatever_its_field_and_depth() {
    BodyTexts texts =
        of(
            """
            {"mood_score": 3, "journal_text": "one", "emotion_tags": ["two", "three"],
             "no_such_field": {"deeper": [{"still_deeper": "four"}, [["five"]]]},
             "anxiety_level": null, "sent": true}
            """);
    assertThat(texts.readable()).isTrue();
    assertThat(texts.input().texts()).contains("one", "two", "three", "four", "five");
    assertThat(texts.input().moodScore()).isEqualTo(3);
  }

  @Test
  void escapes_are_decoded_before_the_floor_reads() {
    assertThat(of("{\"text\": \"\\u006fne \\ud83c\\udf19\\nnight\"}").input().texts())
        .containsExactly("text", "one 🌙\nnight");
  }

  @Test
  void the_names_of_properties_are_read_too() {
    assertThat(of("{\"scan\": {\"I am hurting\": 5}}").input().texts()).contains("I am hurting");
  }

  @Test
  void a_body_that_is_one_string_or_a_list_counts_too() {
    assertThat(of("\"one\"").input().texts()).containsExactly("one");
    assertThat(of("[\"one\", \"two\"]").input().texts()).containsExactly("one", "two");
  }

  @Test
  void the_elements_of_a_queue_are_texts_of_their_own_and_the_rest_is_one() {
    BodyTexts texts =
        queue("{\"note\": \"here\", \"items\": [{\"a\": \"one\"}, \"two\", [[\"three\"]], 4]}");
    assertThat(texts.input().texts()).containsExactly("note", "here");
    assertThat(texts.each())
        .extracting(ScreeningInput::texts)
        .containsExactly(List.of("a", "one"), List.of("two"), List.of("three"), List.of());
  }

  @Test
  void what_is_beyond_the_longest_queue_is_read_together() {
    BodyTexts texts = queue("{\"items\": [" + "\"one\",".repeat(25) + "\"two\", \"three\"]}");
    assertThat(texts.each()).hasSize(25);
    assertThat(texts.input().texts()).containsExactly("two", "three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\": \"one\"}", "{\"items\": {\"a\": \"one\"}}", "[\"one\"]"})
  void a_body_without_a_queue_is_read_as_any_other(String body) {
    BodyTexts texts = queue(body);
    assertThat(texts.each()).isEmpty();
    assertThat(texts.input().texts()).contains("one");
  }

  private static BodyTexts queue(String body) {
    return BodyTexts.of(body.getBytes(StandardCharsets.UTF_8), "items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "3.5", "null", "99999999999", "[3]"})
  void a_mood_score_that_is_no_number_is_left_out(String value) {
    assertThat(of("{\"mood_score\": " + value + "}").input().moodScore()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"journal_text\": \"cut o", "mood_score=3&journal_text=no+json", "{\"a\":1,}"})
  void a_body_that_is_not_json_is_one_text(String body) {
    BodyTexts texts = of(body);
    assertThat(texts.readable()).isFalse();
    assertThat(texts.input().texts()).containsExactly(body);
  }

  @Test
  void a_body_that_is_not_json_is_read_without_its_escapes_and_as_it_stands() {
    String body = "{\"a\": \"one\\u00a0two\\nthree \\\"four\\\" \\/ \\\\ \\ud83c\\udf19 \\x \\u12";
    BodyTexts texts = of(body);

    assertThat(texts.readable()).isFalse();
    assertThat(texts.input().texts())
        .containsExactly("{\"a\": \"one\u00a0two\nthree \"four\" / \\ 🌙 \\x \\u12");
    assertThat(texts.each()).extracting(ScreeningInput::texts).containsExactly(List.of(body));
  }

  private static BodyTexts of(String body) {
    return BodyTexts.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
