package org.evenkeel.wordpiece;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of uncased BERT: Devlin et al. 2019 and google-research/bert {@code
 * tokenization.py}. Longest match first; a word with no match is one unknown piece.
 */
public final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
  }

  /** Over the 30,522 pieces of bert-base-uncased (Apache-2.0), which this module brings. */
  public static WordPiece uncased() {
    try (InputStream in = WordPiece.class.getResourceAsStream("uncased.txt")) {
      if (in == null) {
        throw new IllegalStateException("uncased.txt is missing beside the tokenizer");
      }
      Map<String, Integer> ids = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(piece -> ids.put(piece, ids.size()));
      return new WordPiece(ids);
    } catch (IOException e) {
      throw new UncheckedIOException("uncased.txt cannot be read", e);
    }
  }

  /** The pieces of a text, without the start and end marks. */
  public List<Integer> pieces(String text) {
    List<Integer> pieces = new ArrayList<>();
    for (String word : words(text)) {
      addPieces(word, pieces);
    }
    return pieces;
  }

  /** Pieces between the marks that the encoder expects. */
  public long[] framed(List<Integer> pieces) {
    long[] framed = new long[pieces.size() + 2];
    framed[0] = start;
    for (int i = 0; i < pieces.size(); i++) {
      framed[i + 1] = pieces.get(i);
    }
    framed[framed.length - 1] = end;
    return framed;
  }

  private void addPieces(String word, List<Integer> into) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      into.add(unknown);
      return;
    }
    int before = into.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String candidate = word.substring(from, to);
        id = vocabulary.get(from == 0 ? candidate : "##" + candidate);
        if (id == null) {
          to = word.offsetByCodePoints(to, -1);
        }
      }
      if (id == null) {
        into.subList(before, into.size()).clear();
        into.add(unknown);
        return;
      }
      into.add(id);
      from = to;
    }
  }

  private static List<String> words(String text) {
    StringBuilder spaced = new StringBuilder(text.length() + 16);
    Normalizer.normalize(spacedIdeographs(text), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              if (isPunctuation(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
              } else {
                spaced.appendCodePoint(c);
              }
            });
    List<String> words = new ArrayList<>();
    for (String word : spaced.toString().toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String spacedIdeographs(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isSpace(c)) {
                clean.append(' ');
              } else if (Character.isIdeographic(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private int special(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks the piece " + piece);
    }
    return id;
  }
}
