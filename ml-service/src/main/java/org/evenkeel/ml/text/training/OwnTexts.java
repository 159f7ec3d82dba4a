package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.ml.text.Emotion;

/**
 * Texts written for this purpose: {@code labels TAB template TAB text}, the labels a list of
 * anxiety, overwhelm and calm with commas between, or {@code none}.
 */
final class OwnTexts {
  /** The emotions that only these texts teach. */
  static final List<Emotion> EMOTIONS = List.of(Emotion.ANXIETY, Emotion.OVERWHELM, Emotion.CALM);

  private OwnTexts() {}

  static List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 3 && !columns[0].equals("labels")) {
        examples.add(new Example(columns[2], Set.of(columns[0].split(" *, *"))));
      }
    }
    return examples;
  }
}
