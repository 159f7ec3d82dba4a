package org.evenkeel.session.idea;

/** As much of what was said as an idea holds, cut between words. */
final class SpokenText {

  /** The bound of a written one. */
  private static final int LONGEST = 5_000;

  /** A space further back would cost more words than the cut one is worth. */
  private static final int NEAR = 200;

  private SpokenText() {}

  static boolean tooLong(String text) {
    return text.length() > LONGEST;
  }

  static String cut(String text) {
    if (!tooLong(text)) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    if (space >= LONGEST - NEAR) {
      return text.substring(0, space);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
