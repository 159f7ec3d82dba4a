package org.evenkeel.crisis.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against what the tokenizer that the model was trained with makes of the same texts. */
class WordPieceTests {

  private final WordPiece pieces = new WordPiece(vocabulary());

  @Test
  void givesThePiecesThatTheModelWasTrainedOn() {
    assertThat(pieces.framed("I can't go on like this, unbelievably tired.", 128))
        .containsExactly(
            101, 1045, 2064, 1005, 1056, 2175, 2006, 2066, 2023, 1010, 4895, 8671, 2666, 3567, 6321,
            5458, 1012, 102);
    assertThat(pieces.framed("Plants watered. Café closed 😭", 128))
        .containsExactly(101, 4264, 27129, 1012, 7668, 2701, 100, 102);
  }

  @Test
  void cutsBehindTheMostPiecesAndKeepsTheEndMark() {
    assertThat(pieces.framed("soup soup soup soup soup", 4)).hasSize(4).endsWith(102);
    assertThat(pieces.framed("", 4)).containsExactly(101, 102);
  }

  private static Map<String, Integer> vocabulary() {
    try (InputStream in = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
      Map<String, Integer> ids = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(piece -> ids.put(piece, ids.size()));
      return ids;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
