package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds every phrase of a set in a text. Immutable once built. */
final class PhraseIndex {
  private record Entry(Phrase phrase, Node pattern, SecondWords second) {}

  private final List<List<Entry>> byFirstWord = new ArrayList<>();
  private final List<Entry> byNumber = new ArrayList<>();

  void add(Phrase phrase, Node pattern) {
    FirstWords first = FirstWords.of(pattern);
    if (first.open()) {
      throw new IllegalArgumentException(
          "pattern may be empty or begins with a gap: " + phrase.id());
    }
    Entry entry = new Entry(phrase, pattern, SecondWords.of(pattern));
    first.words().forEach(word -> at(word).add(entry));
    if (first.number()) {
      byNumber.add(entry);
    }
  }

  private List<Entry> at(int word) {
    while (byFirstWord.size() <= word) {
      byFirstWord.add(new ArrayList<>());
    }
    return byFirstWord.get(word);
  }

  private List<Entry> candidates(Tokens text, int from) {
    int word = text.word(from);
    List<Entry> known = word < 0 || word >= byFirstWord.size() ? List.of() : byFirstWord.get(word);
    return text.number(from) && known.isEmpty() ? byNumber : known;
  }

  /** All matches, by where they begin; of one phrase at one place only the longest. */
  List<Match> find(Tokens text) {
    BitSet everywhere = new BitSet();
    everywhere.set(0, text.size());
    return find(text, everywhere);
  }

  /** The matches that begin at one of the given words. */
  List<Match> find(Tokens text, BitSet where) {
    List<Match> matches = new ArrayList<>();
    for (int from = where.nextSetBit(0); from >= 0; from = where.nextSetBit(from + 1)) {
      int next = text.continues(from, from + 1) ? text.word(from + 1) : Tokens.UNKNOWN;
      for (Entry entry : candidates(text, from)) {
        long ends = entry.second().allow(next) ? entry.pattern().step(text, from, 1L) : 0;
        if (ends != 0) {
          int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
          matches.add(new Match(entry.phrase(), from, from + length));
        }
      }
    }
    return matches;
  }
}
