package org.evenkeel.crisis.screen.wording;

import java.util.BitSet;

/** A text as numbers of words, each with the place of its word in the reading. */
final class Passage {
  /** Bits of a word's number in a key. */
  static final int BITS = 20;

  private final int[] ids;
  private final int[] places;
  private int size;

  /** Takes a window. */
  interface Window {
    void window(int from, int to);
  }

  Passage(int capacity) {
    ids = new int[capacity + 1];
    places = new int[capacity + 1];
  }

  void add(int id, int place) {
    ids[size] = id;
    places[size] = place;
    size++;
  }

  int size() {
    return size;
  }

  int id(int at) {
    return ids[at];
  }

  /** Which word of the reading stands there. */
  int place(int at) {
    return places[at];
  }

  /** The last word of the reading up to a place; a boundary belongs to what is before it. */
  int lastWord(int to) {
    return to > 0 && ids[to] == ids[0] ? places[to - 1] : places[to];
  }

  /** Whether any of these words of the reading stands from {@code from} through {@code to}. */
  boolean holds(BitSet words, int from, int to) {
    int next = words.nextSetBit(places[from]);
    return next >= 0 && next <= lastWord(to);
  }

  /** The sequence of {@code length} words that begins at {@code from}, as one number. */
  long key(int from, int length) {
    long key = 0;
    for (int i = from; i < from + length; i++) {
      key = (key << BITS) | ids[i];
    }
    return key;
  }

  /** Whether all words of a sequence were learnt from. */
  boolean known(int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (ids[i] == WordIds.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /**
   * Goes over the windows in which a passage is judged: every run of whole sentences of at most
   * {@code longest} words, a longer sentence in overlapping pieces.
   *
   * @param visit takes first and last place, both inclusive
   */
  void windows(int boundary, int longest, Window visit) {
    int from = 0;
    while (from < size - 1) {
      int end = next(boundary, from);
      if (end - from > longest) {
        for (int at = from; at < end; at += longest / 2) {
          visit.window(at, Math.min(at + longest, end));
        }
      }
      int to = end;
      while (to - from <= longest) {
        visit.window(from, to);
        if (to == size - 1) {
          break;
        }
        to = next(boundary, to);
      }
      from = end;
    }
  }

  private int next(int boundary, int from) {
    int at = from + 1;
    while (at < size - 1 && ids[at] != boundary) {
      at++;
    }
    return at;
  }
}
