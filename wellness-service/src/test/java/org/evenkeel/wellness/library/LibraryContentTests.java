package org.evenkeel.wellness.library;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

class LibraryContentTests {
  private static final String ONE = "library/interventions/feet-on-the-floor.yaml";

  private final ContentFiles files =
      new ContentFiles(Validation.buildDefaultValidatorFactory().getValidator());
  private final List<Content> library =
      files.interventions().stream().map(ContentFiles.Loaded::content).toList();

  @Test
  void holds_two_of_each_approach_with_ids_and_slugs_of_their_own() {
    assertThat(library).hasSize(12);
    assertThat(library.stream().collect(groupingBy(Content::therapeuticApproach, counting())))
        .hasSize(Approach.values().length)
        .values()
        .containsOnly(2L);
    assertThat(library).extracting(Content::id).doesNotHaveDuplicates();
    assertThat(library).extracting(Content::slug).doesNotHaveDuplicates();
  }

  @Test
  void every_style_has_words_of_its_own() {
    for (Content content : library) {
      assertThat(content.wordings()).containsOnlyKeys(CommunicationStyle.values());
      assertThat(content.wordings().values().stream().map(Wording::shortDescription))
          .doesNotHaveDuplicates();
      assertThat(content.wordings().values().stream().map(Wording::name)).doesNotHaveDuplicates();
    }
  }

  /** A worn-out person in a two-minute break finds three approaches; so does one in panic. */
  @Test
  void the_least_energy_and_a_panic_leave_three_approaches() {
    assertThat(
            approaches(
                library.stream()
                    .filter(c -> c.energyRequired().atMost(Level.LOW))
                    .filter(c -> c.durationSeconds() <= 120)))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(
            approaches(
                library.stream()
                    .filter(c -> c.energyRequired().atMost(Level.LOW))
                    .filter(c -> !c.contraindications().contains("panic"))
                    .filter(c -> c.sensoryIntensity().compareTo(SensoryIntensity.LOW) <= 0)))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void nothing_promises_a_cure() {
    for (Content content : library) {
      String all =
          content.detailedInstructions()
              + content.wordings().values().stream().map(Wording::toString).toList();
      assertThat(all.toLowerCase(java.util.Locale.ROOT))
          .as(content.slug())
          .doesNotContainPattern(
              "\\b(cures?|treats?|heals?|guarantee[ds]?|proven|always works)\\b");
    }
  }

  @Test
  void a_fault_in_a_file_is_found_and_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of("duration_seconds", 10)))
        .withMessageContaining("durationSeconds");
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of("steps", List.of("One step."))))
        .withMessageContaining("steps");
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of("contraindications", List.of("full_moon"))))
        .withMessageContaining("full_moon");
    assertThatIllegalStateException()
        .isThrownBy(() -> check(Map.of("wordings", Map.of())))
        .withMessageContaining("wordings");
    assertThatThrownBy(() -> check(Map.of("therapeutic_approach", "astrology")))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> check(Map.of("durationseconds", 60)))
        .isInstanceOf(JacksonException.class);
  }

  private void check(Map<String, Object> fault) {
    Map<String, Object> yaml = new LinkedHashMap<>(ContentFiles.read(new ClassPathResource(ONE)));
    yaml.putAll(fault);
    files.checked("planted.yaml", files.parse(yaml), files.codes().keySet());
  }

  private static Set<Approach> approaches(Stream<Content> contents) {
    return Set.copyOf(new ArrayList<>(contents.map(Content::therapeuticApproach).toList()));
  }
}
