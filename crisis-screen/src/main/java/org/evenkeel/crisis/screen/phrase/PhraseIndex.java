package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every phrase of a set in a text. Immutable once built. */
final class PhraseIndex {
  private static final int NUMBER = -2;

  private record Entry(Phrase phrase, Node pattern) {}

  private final Map<Integer, List<Entry>> byFirstWord = new HashMap<>();

  void add(Phrase phrase, Node pattern) {
    FirstWords first = FirstWords.of(pattern);
    if (first.open()) {
      throw new IllegalArgumentException(
          "pattern may be empty or begins with a gap: " + phrase.id());
    }
    Entry entry = new Entry(phrase, pattern);
    first.words().forEach(word -> at(word).add(entry));
    if (first.number()) {
      at(NUMBER).add(entry);
    }
  }

  private List<Entry> at(int word) {
    return byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>());
  }

  /** All matches, by where they begin; of one phrase at one place only the longest. */
  List<Match> find(Tokens text) {
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < text.size(); from++) {
      int key = text.number(from) ? NUMBER : text.word(from);
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
