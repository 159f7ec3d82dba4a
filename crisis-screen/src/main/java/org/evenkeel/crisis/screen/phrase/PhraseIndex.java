package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds every phrase of a set in a text. Immutable once built. */
final class PhraseIndex {
  private record Entry(
      int number, Phrase phrase, Node pattern, SecondWords second, NeededWords needed) {}

  private final List<List<Entry>> byFirstWord = new ArrayList<>();
  private final List<Entry> byNumber = new ArrayList<>();
  private int size;

  void add(Phrase phrase, Node pattern) {
    FirstWords first = FirstWords.of(pattern);
    if (first.open()) {
      throw new IllegalArgumentException(
          "pattern may be empty or begins with a gap: " + phrase.id());
    }
    Entry entry =
        new Entry(size++, phrase, pattern, SecondWords.of(pattern), NeededWords.of(pattern));
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
    Sentence sentence = new Sentence();
    for (int from = where.nextSetBit(0); from >= 0; from = where.nextSetBit(from + 1)) {
      int next = text.continues(from, from + 1) ? text.word(from + 1) : Tokens.UNKNOWN;
      for (Entry entry : candidates(text, from)) {
        boolean worthIt = entry.second().allow(next) && sentence.may(text, from, entry);
        long ends = worthIt ? entry.pattern().step(text, from, 1L) : 0;
        if (ends != 0) {
          int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
          matches.add(new Match(entry.phrase(), from, from + length));
        }
      }
    }
    return matches;
  }

  /** The sentence that is searched, and which patterns have the words they need in it. */
  private static final class Sentence {
    private final BitSet words = new BitSet();
    private final BitSet asked = new BitSet();
    private final BitSet possible = new BitSet();
    private int end;

    boolean may(Tokens text, int from, Entry entry) {
      if (from >= end) {
        begin(text, from);
      }
      if (!asked.get(entry.number())) {
        asked.set(entry.number());
        possible.set(entry.number(), entry.needed().within(words));
      }
      return possible.get(entry.number());
    }

    private void begin(Tokens text, int from) {
      words.clear();
      asked.clear();
      end = from;
      do {
        if (text.word(end) >= 0) {
          words.set(text.word(end));
        }
        end++;
      } while (text.continues(from, end));
    }
  }
}
