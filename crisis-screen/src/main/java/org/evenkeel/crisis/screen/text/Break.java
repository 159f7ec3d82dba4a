package org.evenkeel.crisis.screen.text;

/** What separates a word from the one before it. */
public enum Break {
  /** Only white space. */
  NONE,
  /** A comma, dash, bracket, quotation mark, line end or ellipsis. */
  WEAK,
  /** The end of a sentence or paragraph. */
  STRONG;

  Break or(Break other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
