package org.evenkeel.platform.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as search sees it: without accents (Unicode NFKD less its non-spacing marks), without
 * case, with straight apostrophes and single spaces, so that what was typed on one keyboard is
 * found from another. Upper case, because lower case has two forms of the Greek sigma and none of
 * {@code SS} for {@code ß}. Letters of ASCII take a short way: a search folds all that somebody
 * ever wrote.
 */
public final class FoldedText {
  private static final char ASCII_END = '\u0080';
  private static final char DECOMPOSABLE = '\u00a0';
  private static final char FIRST_MARK = '\u0300';
  private static final char LEFT_QUOTE = '\u2018';
  private static final char RIGHT_QUOTE = '\u2019';
  private static final char LAST_QUOTE = '\u201f';

  private FoldedText() {}

  /** The folded text. */
  public static String of(String text) {
    String plain = isDecomposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    char[] folded = new char[plain.length()];
    int length = 0;
    boolean ascii = true;
    for (int i = 0; i < plain.length(); i++) {
      char next = folded(plain.charAt(i));
      boolean doubled = next == ' ' && length > 0 && folded[length - 1] == ' ';
      if (!doubled && !isMark(next)) {
        folded[length++] = next;
        ascii = ascii && next < ASCII_END;
      }
    }
    String result = new String(folded, 0, length);
    return ascii ? result : result.toUpperCase(Locale.ROOT);
  }

  /** Whether nothing can be taken apart: most texts are ASCII and typographic quotes. */
  private static boolean isDecomposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= DECOMPOSABLE && (letter < LEFT_QUOTE || letter > LAST_QUOTE)) {
        return false;
      }
    }
    return true;
  }

  private static char folded(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return (char) (letter - 'a' + 'A');
    }
    if (letter == LEFT_QUOTE || letter == RIGHT_QUOTE) {
      return '\'';
    }
    return Character.isWhitespace(letter) ? ' ' : letter;
  }

  private static boolean isMark(char letter) {
    return letter >= FIRST_MARK && Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
