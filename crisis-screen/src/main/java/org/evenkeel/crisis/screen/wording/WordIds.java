package org.evenkeel.crisis.screen.wording;

import java.util.HashMap;
import java.util.Map;
import org.evenkeel.crisis.screen.text.Break;
import org.evenkeel.crisis.screen.text.Reading;

/** Words as numbers. Zero is a word that nobody learnt from. */
final class WordIds {
  /** Begins and ends a sentence. */
  static final String BOUNDARY = "|";

  /** Ends a sentence that asks. */
  static final String ASKED = "?";

  /** Stands for any number. */
  static final String NUMBER = "#";

  static final int UNKNOWN = 0;

  private final Map<String, Integer> ids = new HashMap<>();

  /** The number of a word, a new one for a new word. */
  int learn(String word) {
    return ids.computeIfAbsent(word, w -> ids.size() + 1);
  }

  int of(String word) {
    return ids.getOrDefault(word, UNKNOWN);
  }

  /** Every word and its number. */
  Map<String, Integer> all() {
    return Map.copyOf(ids);
  }

  /** The words of a text with the boundaries of its sentences. */
  Passage passage(Reading text) {
    Passage passage = new Passage(2 * text.size() + 2);
    int boundary = of(BOUNDARY);
    for (int i = 0; i < text.size(); i++) {
      if (text.before(i) == Break.STRONG) {
        passage.add(boundary, i);
      }
      passage.add(of(spelling(text.word(i))), i);
      boolean last = i + 1 == text.size() || text.before(i + 1) == Break.STRONG;
      if (last && text.asked(i)) {
        passage.add(of(ASKED), i);
      }
    }
    passage.add(boundary, Math.max(0, text.size() - 1));
    return passage;
  }

  static String spelling(String word) {
    return Character.isDigit(word.charAt(0)) ? NUMBER : word;
  }
}
