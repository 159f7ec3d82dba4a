package org.evenkeel.ml.text.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.wordpiece.WordPiece;

/**
 * Cuts a text into parts of the size the heads were trained on. GoEmotions comments have at most
 * about 40 pieces; a longer text is cut at sentence ends and short sentences are joined, so that
 * the encoder sees what it knows. A sentence that is too long is cut where it must be.
 */
public final class Chunking {
  /** Pieces a chunk holds at most, without start and end marks. */
  public static final int LONGEST = 48;

  static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\\u2026])\\s+|\\R+");

  private final WordPiece tokenizer;

  public Chunking(WordPiece tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The chunks of a text as framed piece ids; none when the text has no word. */
  public List<long[]> chunks(String text) {
    List<long[]> chunks = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text, -1)) {
      List<Integer> pieces = tokenizer.pieces(sentence);
      if (!open.isEmpty() && open.size() + pieces.size() > LONGEST) {
        close(open, chunks);
      }
      for (int piece : pieces) {
        if (open.size() == LONGEST) {
          close(open, chunks);
        }
        open.add(piece);
      }
    }
    if (!open.isEmpty()) {
      close(open, chunks);
    }
    return chunks;
  }

  private void close(List<Integer> open, List<long[]> chunks) {
    chunks.add(tokenizer.framed(open));
    open.clear();
  }
}
