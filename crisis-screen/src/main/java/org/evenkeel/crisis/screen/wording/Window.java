package org.evenkeel.crisis.screen.wording;

/**
 * A run of whole sentences, or a piece of a long one.
 *
 * @param signal whether a word of a signal stands in it
 * @param score how much it sounds like danger
 * @param from its first place in the passage, boundaries of sentences counted
 * @param to its last place, inclusive
 * @param firstWord its first word in the reading
 * @param endWord the word after its last
 */
public record Window(boolean signal, double score, int from, int to, int firstWord, int endWord) {

  boolean holds(Window other) {
    return from <= other.from && other.to <= to;
  }

  int words() {
    return endWord - firstWord;
  }
}
