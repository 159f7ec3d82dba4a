package org.evenkeel.analytics.patterns.model;

import java.util.List;

/**
 * One value that has the trait in question and the comparable ones near it that do not. Without a
 * pattern each of them could as well have been the one.
 */
final class MatchedSet {

  private final double[] differences;

  private MatchedSet(double[] differences) {
    this.differences = differences;
  }

  /**
   * A set.
   *
   * @param one value with the trait
   * @param others values without it, one at least
   */
  static MatchedSet of(double one, List<Double> others) {
    if (others.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare with");
    }
    int size = others.size() + 1;
    double sum = one + others.stream().mapToDouble(Double::doubleValue).sum();
    double[] differences = new double[size];
    for (int i = 0; i < size; i++) {
      double value = i == 0 ? one : others.get(i - 1);
      differences[i] = (size * value - sum) / (size - 1);
    }
    return new MatchedSet(differences);
  }

  int size() {
    return differences.length;
  }

  /** What the one differs by from the mean of the others. */
  double difference() {
    return differences[0];
  }

  /**
   * Squares of how the others differ from their own mean, which no pattern changes. By parts: the
   * others' differences lie on a line with their values, of slope size / (size - 1).
   */
  double squaresAmongOthers() {
    double mean = -differences[0] / (size() - 1);
    double squares = 0;
    for (int i = 1; i < differences.length; i++) {
      double apart = (differences[i] - mean) * (size() - 1) / size();
      squares += apart * apart;
    }
    return squares;
  }

  /** The same if another of the set were the one. */
  double differenceIf(int chosen) {
    return differences[chosen];
  }
}
