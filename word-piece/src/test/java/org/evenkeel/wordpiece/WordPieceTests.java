package org.evenkeel.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids as bert-base-uncased gives them; the sentences are ones whose ids are widely published. */
class WordPieceTests {
  private final WordPiece tokenizer = WordPiece.uncased();

  @Test
  void splits_words_and_punctuation() {
    assertThat(framed("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(framed("Replace me by any text you'd like."))
        .containsExactly(101, 5672, 2033, 2011, 2151, 3793, 2017, 1005, 1040, 2066, 1012, 102);
  }

  @Test
  void takes_the_longest_piece_first() {
    assertThat(framed("embeddings")).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    assertThat(framed("After stealing money from the bank vault"))
        .containsExactly(101, 2044, 11065, 2769, 2013, 1996, 2924, 11632, 102);
  }

  @Test
  void removes_accents_case_and_invisible_characters() {
    assertThat(framed("H\u00E9LL\u00D2\u200B\tworld"))
        .isEqualTo(framed("hello world"))
        .containsExactly(101, 7592, 2088, 102);
  }

  @Test
  void gives_what_the_tokenizer_of_the_training_gives() {
    assertThat(framed("I can't go on like this, unbelievably tired."))
        .containsExactly(
            101, 1045, 2064, 1005, 1056, 2175, 2006, 2066, 2023, 1010, 4895, 8671, 2666, 3567, 6321,
            5458, 1012, 102);
    assertThat(framed("Plants watered. Caf\u00E9 closed \uD83D\uDE2D"))
        .containsExactly(101, 4264, 27129, 1012, 7668, 2701, 100, 102);
  }

  @Test
  void a_text_without_words_is_its_marks() {
    assertThat(framed(" \n")).containsExactly(101, 102);
  }

  @Test
  void a_word_without_pieces_is_one_unknown() {
    assertThat(framed("\uD83E\uDEE8")).containsExactly(101, 100, 102);
    assertThat(framed("a".repeat(101))).containsExactly(101, 100, 102);
  }

  private long[] framed(String text) {
    return tokenizer.framed(tokenizer.pieces(text));
  }
}
