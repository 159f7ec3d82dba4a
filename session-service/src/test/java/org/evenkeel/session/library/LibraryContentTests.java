package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.people.CommunicationStyle;
import org.junit.jupiter.api.Test;

class LibraryContentTests {
  private static final Libraries LIBRARIES = new Libraries();
  private static final Map<String, Library> ALL =
      Map.of(
          "reframes", LIBRARIES.reframes(),
          "actions", LIBRARIES.actions(),
          "statements", LIBRARIES.statements());

  @Test
  void each_library_holds_forty_or_more() {
    assertThat(ALL.values())
        .allSatisfy(one -> assertThat(one.all()).hasSizeGreaterThanOrEqualTo(40));
  }

  @Test
  void there_is_something_for_every_feeling_at_every_intensity() {
    ALL.forEach(
        (name, library) -> {
          for (Feeling feeling : Feeling.values()) {
            IntStream.rangeClosed(1, 10)
                .forEach(
                    intensity ->
                        assertThat(
                                library.fitting(new LibraryFilter(feeling, intensity, null, null)))
                            .as(name + " " + feeling + " " + intensity)
                            .isNotEmpty());
          }
        });
  }

  @Test
  void a_hard_feeling_leaves_a_choice_of_three_while_it_is_not_at_its_strongest() {
    List<Feeling> hard =
        List.of(
            Feeling.SADNESS,
            Feeling.ANXIETY,
            Feeling.ANGER,
            Feeling.SHAME,
            Feeling.OVERWHELM,
            Feeling.REJECTION);
    ALL.values()
        .forEach(
            library ->
                hard.forEach(
                    feeling ->
                        IntStream.rangeClosed(2, 8)
                            .forEach(
                                intensity ->
                                    assertThat(
                                            library.fitting(
                                                new LibraryFilter(feeling, intensity, null, null)))
                                        .hasSizeGreaterThanOrEqualTo(3))));
  }

  @Test
  void no_sentence_stands_twice_and_no_style_borrows_from_another() {
    List<String> all = texts().toList();

    assertThat(all).hasSizeGreaterThan(480).doesNotHaveDuplicates();
  }

  /** Styles are voices: what two of them say of one thing has few words in common. */
  @Test
  void the_four_styles_of_an_entry_share_few_words() {
    entries()
        .forEach(
            entry -> {
              for (CommunicationStyle one : CommunicationStyle.values()) {
                for (CommunicationStyle other : CommunicationStyle.values()) {
                  if (one.compareTo(other) < 0) {
                    assertThat(shared(entry.text(one), entry.text(other)))
                        .as(entry.id() + " " + one + " " + other)
                        .isLessThan(0.5);
                  }
                }
              }
            });
  }

  @Test
  void breath_cold_and_effort_name_for_whom_they_are_not() {
    for (Entry action : LIBRARIES.actions().all()) {
      String words = String.join(" ", action.texts().values()).toLowerCase(Locale.ROOT);
      if (action.tags().contains("breath")) {
        assertThat(action.contraindications()).contains("panic", "breathing_condition");
      }
      if (words.contains("cool water") || words.contains("cold water")) {
        assertThat(action.contraindications()).contains("cold_sensitivity", "heart_condition");
      }
      if (words.contains("tense") || words.contains("push a wall")) {
        assertThat(action.contraindications()).contains("muscle_or_joint_injury");
      }
      if (action.tags().contains("movement") && words.contains("walk for")) {
        assertThat(action.contraindications()).contains("limited_mobility");
      }
      assertThat(words).doesNotContainPattern("hold (your|the) breath");
    }
  }

  @Test
  void every_source_has_a_year_and_is_used() {
    assertThat(LibraryFiles.sources().values())
        .allSatisfy(source -> assertThat(source).containsPattern("\\((19|20)\\d\\d\\)"));
    assertThat(entries().map(Entry::evidence)).containsAll(LibraryFiles.sources().values());
  }

  /**
   * Someone may copy a sentence into their journal: no phrase in it may stand for danger. What the
   * floor takes from the wording as a whole is another matter; it errs on the safe side.
   */
  @Test
  void no_phrase_of_ours_stands_for_danger() {
    CrisisFloor floor = CrisisFloor.standard();

    assertThat(
            texts()
                .filter(
                    text ->
                        floor.screen(ScreeningInput.of(text)).categories().stream()
                            .anyMatch(category -> !category.equals("wording"))))
        .isEmpty();
    assertThat(floor.screen(ScreeningInput.of("I stop punishing myself.")).categories())
        .isNotEmpty();
  }

  /** Words that both have, of all that either has. */
  private static double shared(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    long common = a.stream().filter(b::contains).distinct().count();
    return common / (double) (a.size() + b.size() - common);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z']+"))
        .filter(word -> word.length() > 3)
        .distinct()
        .toList();
  }

  private static Stream<Entry> entries() {
    return ALL.values().stream().flatMap(library -> library.all().stream());
  }

  private static Stream<String> texts() {
    return entries().flatMap(entry -> entry.texts().values().stream());
  }
}
