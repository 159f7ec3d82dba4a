package org.evenkeel.crisis.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.junit.jupiter.api.Test;

/**
 * The floor reads the names and the values of a body too, because somebody may write there. What
 * the API itself calls things must not be taken for danger.
 */
class ScreeningNamesTests {

  private static final Pattern WORD = Pattern.compile("\"([A-Za-z][A-Za-z_-]+)\"");

  @Test
  void noNameOrValueOfTheApiIsTakenForDanger() {
    List<String> names = names();

    assertThat(names).hasSizeGreaterThan(300).contains("reasons_for_living", "end");
    assertThat(names)
        .filteredOn(
            name -> CrisisFloor.standard().screen(ScreeningInput.of(name)).level() != RiskLevel.LOW)
        .isEmpty();
    assertThat(CrisisFloor.standard().screen(new ScreeningInput(names, null)).level())
        .isEqualTo(RiskLevel.LOW);
  }

  private static List<String> names() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("openapi.json"))
          .filter(Files::isRegularFile)
          .flatMap(ScreeningNamesTests::names)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(Path document) {
    try {
      return WORD.matcher(Files.readString(document)).results().map((MatchResult r) -> r.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
