package org.evenkeel.wellness.library.files;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.Samples;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.library.Wording;
import org.evenkeel.wellness.library.schema.ContentSchema;
import org.evenkeel.wellness.library.schema.DataFiles;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class LibraryContentTests {
  private static final String WRITE = "evenkeel.library.write";
  private static final Path MANIFEST = Path.of("src/main/resources", ContentFiles.MANIFEST);

  private final ContentSchema schema = new ContentSchema();
  private final ContentFiles files = new ContentFiles(schema);
  private final Shipment shipment = files.shipment();
  private final List<Content> library =
      shipment.files().stream().map(Shipment.DataFile::content).toList();

  @Test
  void holds_eighty_or_more_and_ten_of_each_approach_with_ids_and_slugs_of_their_own() {
    assertThat(library).hasSizeGreaterThanOrEqualTo(80);
    assertThat(library.stream().collect(groupingBy(Content::therapeuticApproach, counting())))
        .containsOnlyKeys(Approach.values())
        .values()
        .allMatch(count -> count >= 10);
    assertThat(library).extracting(Content::id).doesNotHaveDuplicates();
    assertThat(library).extracting(Content::slug).doesNotHaveDuplicates();
  }

  @Test
  void every_file_is_named_by_its_slug() throws IOException {
    try (Stream<Path> found = Files.list(MANIFEST.resolveSibling("interventions"))) {
      assertThat(found.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              library.stream().map(content -> content.slug() + ".yaml").toList());
    }
  }

  @Test
  void every_style_has_words_of_its_own() {
    for (Content content : library) {
      assertThat(content.wordings()).containsOnlyKeys(CommunicationStyle.values());
      assertThat(content.wordings().values().stream().map(Wording::shortDescription))
          .as(content.slug())
          .doesNotHaveDuplicates();
      assertThat(content.wordings().values().stream().map(Wording::name))
          .as(content.slug())
          .doesNotHaveDuplicates();
    }
    for (CommunicationStyle style : CommunicationStyle.values()) {
      assertThat(library.stream().map(content -> content.wordings().get(style).name()))
          .as(style.wireName())
          .doesNotHaveDuplicates();
    }
    assertThat(library).extracting(Content::steps).doesNotHaveDuplicates();
  }

  @Test
  void every_code_has_a_meaning_and_every_meaning_a_use() {
    assertThat(library.stream().flatMap(content -> content.contraindications().stream()))
        .containsAll(schema.codes().keySet())
        .isSubsetOf(schema.codes().keySet());
  }

  /** A work can be found by its year; a technique alone cannot. */
  @Test
  void evidence_names_a_work_with_its_year() {
    assertThat(library)
        .allSatisfy(
            content ->
                assertThat(content.evidence().source())
                    .as(content.slug())
                    .containsPattern("\\b(19|20)\\d\\d\\b"));
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
      String all = content.steps() + content.goodToKnow() + content.wordings().values();
      assertThat(all.toLowerCase(Locale.ROOT))
          .as(content.slug())
          .doesNotContainPattern(
              "\\b(cures?|treats?|heals?|guarantee[ds]?|proven|always works)\\b");
    }
  }

  @Test
  void a_fault_in_a_file_is_told_with_the_file() {
    Map<String, Object> yaml = Samples.yaml();
    yaml.put("contraindications", List.of("full_moon"));

    assertThatIllegalStateException()
        .isThrownBy(() -> files.checked("planted.yaml", yaml))
        .withMessageStartingWith("planted.yaml: contraindications ");
  }

  /** Else a replica of the release before would bring the old texts back. */
  @Test
  void the_manifest_knows_these_files_and_grew_when_they_changed() throws IOException {
    Object kept = DataFiles.read(new ClassPathResource(ContentFiles.MANIFEST)).get("sha256");
    if (Boolean.getBoolean(WRITE) && !shipment.hash().equals(kept)) {
      Files.writeString(
          MANIFEST,
          Files.readString(MANIFEST)
              .replaceFirst(
                  "content_version: \\d+", "content_version: " + (shipment.contentVersion() + 1))
              .replaceFirst("sha256: .*", "sha256: \"" + shipment.hash() + "\""));
      return;
    }
    assertThat(kept)
        .as("the files changed: run this with -D" + WRITE + "=true")
        .isEqualTo(shipment.hash());
  }

  private static Set<Approach> approaches(Stream<Content> contents) {
    return contents.map(Content::therapeuticApproach).collect(Collectors.toSet());
  }
}
