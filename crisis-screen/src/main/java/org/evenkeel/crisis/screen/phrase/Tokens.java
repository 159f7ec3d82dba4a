package org.evenkeel.crisis.screen.phrase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.screen.text.Break;
import org.evenkeel.crisis.screen.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A reading prepared for matching: words as numbers of the phrase book's vocabulary, and what each
 * named class matches at each word, computed once. For one thread.
 */
final class Tokens {
  /** The number of a word that no pattern knows. */
  static final int UNKNOWN = -1;

  private static final long NOT_COMPUTED = -1L;

  private final int[] words;
  private final boolean[] digits;
  private final Break[] breaks;
  private final long[] @Nullable [] memory;

  Tokens(Reading text, Map<String, Integer> vocabulary, int classes) {
    words = new int[text.size()];
    digits = new boolean[text.size()];
    breaks = new Break[text.size() + 1];
    memory = new long[classes][];
    for (int i = 0; i < words.length; i++) {
      String word = text.word(i);
      words[i] = vocabulary.getOrDefault(word, UNKNOWN);
      digits[i] = Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit);
    }
    for (int i = 0; i < breaks.length; i++) {
      breaks[i] = text.before(i);
    }
  }

  int size() {
    return words.length;
  }

  int word(int i) {
    return words[i];
  }

  boolean number(int i) {
    return digits[i];
  }

  Break before(int i) {
    return breaks[i];
  }

  /** Whether the word at {@code i} may be part of a match that begins at {@code from}. */
  boolean continues(int from, int i) {
    return i < words.length && (i == from || breaks[i] != Break.STRONG);
  }

  /** The words of the sentences in which the matches stand, and of the sentences beside them. */
  BitSet around(List<Match> matches) {
    BitSet words = new BitSet();
    for (Match match : matches) {
      if (!words.get(match.from()) || !words.get(match.to() - 1)) {
        words.set(sentencesBack(match.from()), sentencesOn(match.to()));
      }
    }
    return words;
  }

  private int sentencesBack(int i) {
    int sentences = 0;
    int at = i;
    while (at > 0 && (breaks[at] != Break.STRONG || ++sentences <= 1)) {
      at--;
    }
    return at;
  }

  private int sentencesOn(int i) {
    int sentences = 0;
    int at = i;
    while (at < words.length && (breaks[at] != Break.STRONG || ++sentences <= 1)) {
      at++;
    }
    return at;
  }

  /** What a named class matches from the word at {@code i} on. */
  long named(int index, Node body, int i) {
    long[] known = memory[index];
    if (known == null) {
      known = new long[words.length + 1];
      Arrays.fill(known, NOT_COMPUTED);
      memory[index] = known;
    }
    if (known[i] == NOT_COMPUTED) {
      known[i] = body.step(this, i, 1L);
    }
    return known[i];
  }
}
