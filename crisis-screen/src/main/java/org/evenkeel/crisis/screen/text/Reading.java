package org.evenkeel.crisis.screen.text;

import java.util.List;

/** A text as the words that were meant. Immutable. */
public final class Reading {
  private static final int EMPHATIC_RUN = 3;

  private final List<Word> words;
  private final Break[] breaks;

  Reading(List<Word> words) {
    this.words = List.copyOf(words);
    breaks = this.words.stream().map(Word::before).toArray(Break[]::new);
    softenEmphasis();
  }

  /** "I. Want. To. Rest." is one sentence: full stops between single words only stress them. */
  private void softenEmphasis() {
    int i = 0;
    while (i < breaks.length) {
      int end = i + 1;
      while (end < breaks.length && breaks[end] == Break.STRONG) {
        end++;
      }
      if (end - i >= EMPHATIC_RUN) {
        for (int k = i + 1; k < end; k++) {
          breaks[k] = Break.WEAK;
        }
      }
      i = end;
    }
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** The word at {@code i}, folded. */
  public String word(int i) {
    return words.get(i).text();
  }

  /** What separates the word at {@code i} from the one before; strong for the first. */
  public Break before(int i) {
    return i <= 0 || i >= breaks.length ? Break.STRONG : breaks[i];
  }

  /** Whether the word at {@code i} stands between quotation marks. */
  public boolean quoted(int i) {
    return words.get(i).quoted();
  }

  /** Whether a question mark follows the word at {@code i}. */
  public boolean asked(int i) {
    return words.get(i).asked();
  }

  /** Where the word at {@code i} begins in the original text. */
  public int start(int i) {
    return words.get(i).start();
  }

  /** Where the word at {@code i} ends in the original text, exclusive. */
  public int end(int i) {
    return words.get(i).end();
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "Reading[words=" + size() + "]";
  }
}
