package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of vocabulary numbers, small ones as a list and large ones as bits. */
final class WordSet {
  private static final int FEW = 6;

  private final int[] few;
  private final long[] bits;

  private WordSet(int[] few, long[] bits) {
    this.few = few;
    this.bits = bits;
  }

  static WordSet of(Collection<Integer> words) {
    if (words.size() <= FEW) {
      return new WordSet(words.stream().mapToInt(Integer::intValue).toArray(), new long[0]);
    }
    int highest = words.stream().mapToInt(Integer::intValue).max().orElse(0);
    long[] bits = new long[highest / Long.SIZE + 1];
    words.forEach(word -> bits[word / Long.SIZE] |= 1L << (word % Long.SIZE));
    return new WordSet(new int[0], bits);
  }

  /** All its words. */
  List<Integer> members() {
    List<Integer> members = new ArrayList<>();
    for (int one : few) {
      members.add(one);
    }
    for (int word = 0; word < bits.length * Long.SIZE; word++) {
      if (contains(word)) {
        members.add(word);
      }
    }
    return members;
  }

  boolean contains(int word) {
    if (word < 0) {
      return false;
    }
    for (int one : few) {
      if (one == word) {
        return true;
      }
    }
    int index = word / Long.SIZE;
    return index < bits.length && (bits[index] & (1L << (word % Long.SIZE))) != 0;
  }
}
