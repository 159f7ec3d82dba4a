package org.evenkeel.wellness.journal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as search sees it: without accents (Unicode NFKD less its non-spacing marks), without
 * case, with straight apostrophes and single spaces, so that what was typed on one keyboard is
 * found from another. Upper case, because lower case has two forms of the Greek sigma and none of
 * {@code SS} for {@code ß}.
 */
final class FoldedText {
  private static final char FIRST_MARK = '\u0300';
  private static final char LEFT_QUOTE = '\u2018';
  private static final char RIGHT_QUOTE = '\u2019';

  private FoldedText() {}

  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    char before = 0;
    for (int i = 0; i < plain.length(); i++) {
      char next = folded(plain.charAt(i));
      boolean dropped = isMark(next) || (next == ' ' && before == ' ');
      if (!dropped) {
        folded.append(next);
        before = next;
      }
    }
    return folded.toString().toUpperCase(Locale.ROOT);
  }

  private static char folded(char letter) {
    if (letter == LEFT_QUOTE || letter == RIGHT_QUOTE) {
      return '\'';
    }
    return Character.isWhitespace(letter) ? ' ' : letter;
  }

  private static boolean isMark(char letter) {
    return letter >= FIRST_MARK && Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
