package org.evenkeel.ml.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.ml.text.Emotion;
import org.junit.jupiter.api.Test;

class OwnTextsTests {
  private static final Path HELD_OUT = Path.of("src/test/resources/texts/held-out.tsv");
  private static final List<Path> LEARNT =
      List.of(Path.of("training/own-texts.tsv"), Path.of("training/own-texts-to-calibrate.tsv"));

  @Test
  void no_template_and_no_text_is_both_learnt_and_held_out() throws IOException {
    for (int column : new int[] {1, 2}) {
      Set<String> both = new HashSet<>(column(HELD_OUT, column));
      Set<String> learnt = new HashSet<>();
      for (Path file : LEARNT) {
        learnt.addAll(column(file, column));
      }

      both.retainAll(learnt);
      assertThat(both).as("column %d", column).isEmpty();
    }
  }

  @Test
  void every_emotion_of_ours_is_there_and_so_is_none() throws IOException {
    for (Path file : List.of(LEARNT.getFirst(), HELD_OUT)) {
      List<Example> examples = OwnTexts.read(file);
      for (Emotion emotion : OwnTexts.EMOTIONS) {
        assertThat(examples.stream().filter(e -> e.hasAny(Set.of(emotion.label()))))
            .hasSizeGreaterThan(90);
      }
      assertThat(examples.stream().filter(e -> e.hasAny(Set.of("none")))).hasSizeGreaterThan(150);
    }
  }

  private static Set<String> column(Path file, int column) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("\t", -1)[column].toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
