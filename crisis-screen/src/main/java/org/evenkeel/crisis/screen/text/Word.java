package org.evenkeel.crisis.screen.text;

/**
 * One word as it was meant.
 *
 * @param text folded to lower-case Latin letters, digits and apostrophes
 * @param start first UTF-16 unit in the original
 * @param end the unit after the last one
 * @param before what separates it from the word before
 * @param tight whether only punctuation without white space separates it from the word before
 * @param quoted whether it stands between quotation marks
 * @param asked whether a question mark follows it before the next word
 */
record Word(
    String text, int start, int end, Break before, boolean tight, boolean quoted, boolean asked) {

  Word spelled(String other) {
    return new Word(other, start, end, before, tight, quoted, asked);
  }

  Word after(Break stronger) {
    return new Word(text, start, end, before.or(stronger), tight, quoted, asked);
  }

  Word asking() {
    return new Word(text, start, end, before, tight, quoted, true);
  }

  /** This word and all up to {@code last} as one. */
  Word through(Word last, String meant) {
    return new Word(meant, start, last.end, before, tight, quoted, last.asked);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "Word[" + start + "-" + end + "]";
  }
}
