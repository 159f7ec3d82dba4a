package org.evenkeel.ml.text.training;

import java.util.Random;

/** Seeded partitions. java.util.Random's sequence is fixed by its specification. */
final class Folds {
  private Folds() {}

  static int[] shuffled(int size, Random random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int at = random.nextInt(i + 1);
      order[i] = order[at];
      order[at] = i;
    }
    return order;
  }

  /** The fold of every row. */
  static int[] of(int size, int folds, long seed) {
    int[] order = shuffled(size, new Random(seed));
    int[] fold = new int[size];
    for (int i = 0; i < size; i++) {
      fold[order[i]] = i % folds;
    }
    return fold;
  }
}
