package org.evenkeel.ml.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.wordpiece.WordPiece;
import org.junit.jupiter.api.Test;

class ChunkingTests {
  private final Chunking chunking = new Chunking(WordPiece.uncased());

  @Test
  void short_sentences_share_a_chunk() {
    assertThat(chunking.chunks("I am here. You are there!")).hasSize(1);
  }

  @Test
  void a_chunk_ends_where_a_sentence_does() {
    String sentence = "one two three four five six seven eight nine ten ".repeat(3).strip() + ".";

    assertThat(chunking.chunks(sentence + " " + sentence))
        .hasSize(2)
        .allSatisfy(chunk -> assertThat(chunk).hasSize(33));
  }

  @Test
  void an_endless_sentence_is_cut_and_loses_nothing() {
    assertThat(chunking.chunks("word ".repeat(100)))
        .extracting(chunk -> chunk.length - 2)
        .containsExactly(48, 48, 4);
  }

  @Test
  void a_text_without_words_has_no_chunk() {
    assertThat(chunking.chunks(" \n ")).isEmpty();
  }
}
