package org.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.evenkeel.api.changes.EventChanges;
import org.evenkeel.api.changes.HttpChanges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the last released version promised is broken. */
class ReleasedTests {

  private static final String RELEASE = "evenkeel.api.release";

  static Stream<String> services() {
    return Documents.services().stream();
  }

  /** What is released now is what the next version is compared with. */
  @BeforeAll
  static void release() throws IOException {
    if (Boolean.getBoolean(RELEASE)) {
      Files.createDirectories(Documents.RELEASED);
      copy(Documents.EVENTS, Documents.releasedEvents());
      for (String service : Documents.services()) {
        copy(Documents.of(service), Documents.released(service));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_answers_those_who_use_the_released_document(String service) {
    assertThat(
            HttpChanges.breaking(
                Documents.read(Documents.released(service)), Documents.read(Documents.of(service))))
        .isEmpty();
  }

  @Test
  void no_service_of_the_released_version_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(Documents.RELEASED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("asyncapi.json")
          .filteredOn(name -> name.endsWith(".openapi.json"))
          .isNotEmpty()
          .allMatch(name -> Files.exists(Documents.of(name.replace(".openapi.json", ""))));
    }
  }

  @Test
  void events_can_be_read_by_those_who_read_the_released_ones() {
    assertThat(
            EventChanges.breaking(Documents.read(Documents.releasedEvents()), Documents.events()))
        .isEmpty();
  }
}
