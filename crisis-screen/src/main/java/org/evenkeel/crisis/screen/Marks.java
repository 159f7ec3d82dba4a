package org.evenkeel.crisis.screen;

/** Punctuation, emoji and signs between the words that somebody wrote. */
final class Marks {
  private static final int MOST_ALIKE = 3;
  private static final String WITHIN_WORDS = "'’-.,;:!? ";

  private Marks() {}

  /** The text with runs of one mark cut to three: they say no more, and could drown the words. */
  static String shortened(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int alike = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      alike = c == last ? alike + 1 : 1;
      last = c;
      if (Character.isLetterOrDigit(c) || alike <= MOST_ALIKE) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  /** How many there are. */
  static long in(String text) {
    return text.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
        .count();
  }

  /** Whether there are only Latin letters without disguise, and what belongs between them. */
  static boolean plainlyWritten(String text) {
    return text.codePoints()
        .allMatch(
            c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || WITHIN_WORDS.indexOf(c) >= 0);
  }
}
