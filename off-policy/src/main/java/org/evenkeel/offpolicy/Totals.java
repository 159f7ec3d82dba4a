package org.evenkeel.offpolicy;

import java.util.HashMap;
import java.util.Map;

/** What each person's choices add up to: all that an estimator needs of them. */
final class Totals {
  private final Map<Integer, Integer> places = new HashMap<>();
  private final double[] counts;
  private final double[] weights;
  private final double[] weighted;
  private final double[] robust;

  Totals(int people) {
    counts = new double[people];
    weights = new double[people];
    weighted = new double[people];
    robust = new double[people];
  }

  /**
   * Adds a choice.
   *
   * @param doublyRobust its term in the doubly robust mean
   */
  void add(int person, double weight, double reward, double doublyRobust) {
    Integer known = places.putIfAbsent(person, places.size());
    int place = known == null ? places.size() - 1 : known;
    counts[place]++;
    weights[place] += weight;
    weighted[place] += weight * reward;
    robust[place] += doublyRobust;
  }

  int people() {
    return counts.length;
  }

  double[] weights() {
    return weights.clone();
  }

  /** A crowd in which each person is so many times. */
  Crowd crowd(int[] times) {
    double count = 0;
    double weight = 0;
    double reward = 0;
    double terms = 0;
    for (int i = 0; i < times.length; i++) {
      count += times[i] * counts[i];
      weight += times[i] * weights[i];
      reward += times[i] * weighted[i];
      terms += times[i] * robust[i];
    }
    return new Crowd(count, weight, reward, terms);
  }

  /** That crowd without one of a person in it. */
  Crowd without(Crowd crowd, int person) {
    return new Crowd(
        crowd.count - counts[person],
        crowd.weight - weights[person],
        crowd.reward - weighted[person],
        crowd.terms - robust[person]);
  }

  /**
   * Sums over a crowd.
   *
   * @param reward weighted
   * @param terms of the doubly robust mean
   */
  record Crowd(double count, double weight, double reward, double terms) {

    /** By inverse propensities, self-normalised, doubly robust. */
    double[] means() {
      return new double[] {reward / count, weight == 0 ? 0 : reward / weight, terms / count};
    }
  }
}
