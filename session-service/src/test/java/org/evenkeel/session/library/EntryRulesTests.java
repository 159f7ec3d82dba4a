package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault, planted into an entry that has none, is found. */
class EntryRulesTests {
  private static final Map<String, String> SOURCES = Map.of("beck-2020", "Beck, J. S. (2020).");

  @Test
  void an_entry_without_fault_passes() {
    assertThat(faults(false, raw(Map.of()))).isEmpty();
    assertThat(faults(true, raw(Map.of("minutes", 3, "contraindications", List.of())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | Not Kebab | id is not in kebab case",
        "warm | '' | warm is missing",
        "playful | Say it plainly. | playful says the same as another style",
        "professional | ' A blank before.' | professional begins or ends with a blank",
        "approach | astrology | approach is unknown",
        "source | nobody-1900 | source is unknown",
      })
  void a_planted_fault_in_a_text_field_is_named(String field, String value, String fault) {
    assertThat(faults(false, raw(Map.of(field, value))))
        .hasSize(1)
        .first()
        .asString()
        .endsWith(fault);
  }

  @Test
  void a_planted_fault_in_a_list_or_number_is_named() {
    assertThat(planted("feelings", List.of())).endsWith("feelings are missing");
    assertThat(planted("feelings", List.of("thursday"))).endsWith("feelings are not all known");
    assertThat(planted("feelings", List.of("any", "joy"))).endsWith("feelings are not all known");
    assertThat(planted("feelings", List.of("joy", "joy"))).endsWith("feelings stand twice");
    assertThat(planted("tags", List.of("magic"))).endsWith("tags are not all known");
    assertThat(planted("tags", List.of())).endsWith("tags are missing");
    assertThat(planted("intensity", List.of(5, 4))).endsWith("intensity is a range within 1 to 10");
    assertThat(planted("intensity", List.of(0, 4))).endsWith("intensity is a range within 1 to 10");
    assertThat(planted("intensity", List.of(3))).endsWith("intensity is a range within 1 to 10");
    assertThat(planted("direct", "x".repeat(241))).endsWith("direct is longer than 240");
    assertThat(planted("direct", "One line.\nAnother.")).endsWith("direct has a control character");
    assertThat(planted("minutes", 5)).endsWith("only an action has minutes and contraindications");
  }

  @Test
  void a_style_that_is_left_out_is_named() {
    Map<String, Object> entry = whole();
    entry.remove("professional");

    assertThat(faults(false, read(entry))).containsExactly("an-entry: professional is missing");
  }

  @Test
  void an_action_needs_minutes_and_codes_that_are_known() {
    assertThat(faults(true, raw(Map.of())))
        .containsExactly(
            "an-entry: minutes are 1 to 60",
            "an-entry: contraindications are missing, if only as an empty list");
    assertThat(faults(true, raw(Map.of("minutes", 61, "contraindications", List.of("full_moon")))))
        .containsExactly(
            "an-entry: minutes are 1 to 60", "an-entry: contraindications are not all known");
  }

  @Test
  void for_the_strongest_feelings_there_is_only_what_is_short_simple_and_grounding() {
    Map<String, Object> strong = Map.of("intensity", List.of(5, 9));
    assertThat(faults(false, raw(strong)))
        .containsExactly("an-entry: strong feelings want grounding");

    Map<String, Object> wordy = new HashMap<>(strong);
    wordy.put("tags", List.of("grounding"));
    wordy.put("warm", "x".repeat(EntryRules.LONGEST_WHEN_STRONG + 1));
    assertThat(faults(false, raw(wordy)))
        .containsExactly("an-entry: strong feelings want short words");

    Map<String, Object> slow = new HashMap<>(strong);
    slow.put("tags", List.of("grounding"));
    slow.put("minutes", 6);
    slow.put("contraindications", List.of());
    assertThat(faults(true, raw(slow)))
        .containsExactly("an-entry: strong feelings want what takes few minutes");
  }

  @Test
  void an_id_that_stands_twice_is_named_and_a_fault_stops_the_making() {
    List<RawEntry> twice = List.of(raw(Map.of()), raw(Map.of("direct", "Something else.")));

    assertThat(EntryRules.faults(false, twice, SOURCES.keySet()))
        .containsExactly("an-entry: id stands twice");
    assertThatIllegalStateException()
        .isThrownBy(() -> Library.of("planted", false, twice, SOURCES))
        .withMessage("planted.yaml: an-entry: id stands twice");
  }

  private static String planted(String field, Object value) {
    List<String> faults = faults(false, raw(Map.of(field, value)));
    assertThat(faults).as(field + " " + value).hasSize(1);
    return faults.getFirst();
  }

  private static List<String> faults(boolean actions, RawEntry entry) {
    return EntryRules.faults(actions, List.of(entry), Set.copyOf(SOURCES.keySet()));
  }

  private static RawEntry raw(Map<String, ?> changes) {
    Map<String, Object> entry = whole();
    entry.putAll(changes);
    return read(entry);
  }

  private static RawEntry read(Map<String, Object> entry) {
    return Json.mapper().convertValue(entry, RawEntry.class);
  }

  private static Map<String, Object> whole() {
    return new HashMap<>(
        Map.of(
            "id", "an-entry",
            "feelings", List.of("joy"),
            "intensity", List.of(1, 8),
            "tags", List.of("values"),
            "approach", "CBT",
            "source", "beck-2020",
            "warm", "A kind sentence.",
            "direct", "Say it plainly.",
            "playful", "A light one.",
            "professional", "A sober one."));
  }
}
