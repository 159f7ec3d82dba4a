package org.evenkeel.crisis.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.crisis.screen.FloorResult;

/** One authored sentence and what the floor should make of it. */
record CorpusItem(String text, String expected, String category, String family, String split) {

  /** What the author of the phrase data wrote. */
  static List<CorpusItem> all() {
    return in("corpus.tsv");
  }

  /** What others wrote, who had not seen the phrase data. */
  static List<CorpusItem> ofOthers() {
    return in("independent.tsv");
  }

  private static List<CorpusItem> in(String file) {
    try (InputStream in = CorpusItem.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cell -> new CorpusItem(cell[0], cell[1], cell[2], cell[3], cell[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hardStopExpected() {
    return expected.equals("hard_stop");
  }

  boolean benign() {
    return expected.equals("none");
  }

  boolean meetsExpectation(FloorResult result) {
    return switch (expected) {
      case "hard_stop" -> result.hardStop();
      case "offer" -> result.offersResources() && !(category.equals("friend") && result.hardStop());
      case "none" -> !result.offersResources();
      default -> throw new IllegalStateException(expected);
    };
  }
}
