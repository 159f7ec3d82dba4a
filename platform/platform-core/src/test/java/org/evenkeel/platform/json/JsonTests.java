package org.evenkeel.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** A number is a number and a text is a text; names are snake case. */
class JsonTests {

  record Sample(int moodScore, String contextLocation, Instant occurredAt, LocalDate localDate) {}

  record Whole(int moodScore) {}

  record Text(String contextLocation) {}

  record Day(LocalDate localDate) {}

  record Switch(boolean quiet) {}

  @Test
  void a_record_is_written_in_snake_case_with_iso_times_and_read_again() {
    Sample sample =
        new Sample(
            3, "work", Instant.parse("2026-03-14T07:42:11.508213Z"), LocalDate.of(2026, 3, 14));
    String json = Json.mapper().writeValueAsString(sample);
    assertThat(json)
        .isEqualTo(
            "{\"mood_score\":3,\"context_location\":\"work\","
                + "\"occurred_at\":\"2026-03-14T07:42:11.508213Z\",\"local_date\":\"2026-03-14\"}");
    assertThat(Json.mapper().readValue(json, Sample.class)).isEqualTo(sample);
  }

  @Test
  void an_unknown_member_is_ignored() {
    String json = "{\"mood_score\":3,\"later\":{\"x\":[1]}}";
    assertThat(Json.mapper().readValue(json, Whole.class)).isEqualTo(new Whole(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "3.5", "3.0", "true", "\"\"", "[3]", "99999999999"})
  void nothing_but_a_whole_number_is_a_whole_number(String value) {
    refused("{\"mood_score\":" + value + "}", Whole.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.5", "true", "[\"work\"]", "{}"})
  void nothing_but_a_text_is_a_text(String value) {
    refused("{\"context_location\":" + value + "}", Text.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"+5874898-01-01\"",
        "\"0000-01-01\"",
        "\"-0001-01-01\"",
        "\"2026-02-30\"",
        "\"2026-01-31T00:00:00Z\"",
        "\"\"",
        "20260131",
        "[2026,1,31]"
      })
  void nothing_but_a_date_of_four_digits_a_year_is_a_day(String value) {
    refused("{\"local_date\":" + value + "}", Day.class);
  }

  @Test
  void the_last_day_of_the_year_9999_is_a_day() {
    assertThat(Json.mapper().readValue("{\"local_date\":\"9999-12-31\"}", Day.class))
        .isEqualTo(new Day(LocalDate.of(9999, 12, 31)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"true\"", "\"\""})
  void nothing_but_true_and_false_is_a_switch(String value) {
    refused("{\"quiet\":" + value + "}", Switch.class);
  }

  @Test
  void a_member_named_twice_is_refused_in_a_tree() {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> Json.mapper().readTree("{\"mood_score\":3,\"mood_score\":9}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mood_score\":3,\"mood_score\":9}",
        "{\"mood_score\":3,\"later\":{\"x\":1,\"x\":2}}"
      })
  void a_member_named_twice_is_refused_in_a_record_too(String json) {
    refused(json, Whole.class);
  }

  private static void refused(String json, Class<?> type) {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> Json.mapper().readValue(json, type));
  }
}
