package org.evenkeel.ml.text.training;

/** Hits and misses of one label. */
final class Counts {
  private int hits;
  private int falseAlarms;
  private int misses;

  void add(boolean predicted, boolean actual) {
    if (predicted && actual) {
      hits++;
    } else if (predicted) {
      falseAlarms++;
    } else if (actual) {
      misses++;
    }
  }

  double precision() {
    return share(hits, hits + falseAlarms);
  }

  double recall() {
    return share(hits, hits + misses);
  }

  double f1() {
    return share(2 * hits, 2 * hits + falseAlarms + misses);
  }

  int positives() {
    return hits + misses;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
