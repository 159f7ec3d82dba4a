package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.screen.text.Reading;

/** Finds every phrase of a set in a reading. Immutable once built. */
public final class PhraseIndex {
  /** The key of patterns that begin with a number in digits. */
  static final String NUMBER = "#";

  private record Entry(Phrase phrase, Node pattern) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  void add(Phrase phrase, Node pattern) {
    Entry entry = new Entry(phrase, pattern);
    for (String word : FirstWords.of(pattern, phrase.id())) {
      byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry);
    }
  }

  /** All matches, by where they begin; of one phrase at one place only the longest. */
  public List<Match> find(Reading text) {
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < text.size(); from++) {
      String word = text.word(from);
      String key = Character.isDigit(word.charAt(0)) ? NUMBER : word;
      for (Entry entry : byFirstWord.getOrDefault(key, List.of())) {
        long ends = entry.pattern().step(text, from, 1L);
        if (ends != 0) {
          int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
          matches.add(new Match(entry.phrase(), from, from + length));
        }
      }
    }
    return matches;
  }
}
