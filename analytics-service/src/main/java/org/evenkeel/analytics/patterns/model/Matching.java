package org.evenkeel.analytics.patterns.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Finds for each item with a trait the nearest in time without it. Nothing is used twice, so the
 * sets share no values; what drifts over weeks drifts for both sides of a set.
 *
 * @param at when an item was
 * @param value what is compared
 * @param within the farthest apart
 * @param comparable whether two items may be compared at all
 * @param most how many others a set has at most
 */
record Matching<T>(
    Function<T, Instant> at,
    ToDoubleFunction<T> value,
    Duration within,
    BiPredicate<T, T> comparable,
    int most) {

  /**
   * The sets; items without a partner are left out.
   *
   * @param ones items with the trait, oldest first
   * @param others items without it, oldest first
   */
  List<MatchedSet> sets(List<T> ones, List<T> others) {
    boolean[] used = new boolean[others.size()];
    List<List<Double>> partners = new ArrayList<>();
    ones.forEach(one -> partners.add(new ArrayList<>()));
    for (int round = 0; round < most; round++) {
      int from = 0;
      for (int i = 0; i < ones.size(); i++) {
        T one = ones.get(i);
        while (from < others.size()
            && at.apply(others.get(from)).isBefore(at.apply(one).minus(within))) {
          from++;
        }
        int nearest = nearest(one, others, from, used);
        if (nearest >= 0) {
          used[nearest] = true;
          partners.get(i).add(value.applyAsDouble(others.get(nearest)));
        }
      }
    }
    List<MatchedSet> sets = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      if (!partners.get(i).isEmpty()) {
        sets.add(MatchedSet.of(value.applyAsDouble(ones.get(i)), partners.get(i)));
      }
    }
    return sets;
  }

  private int nearest(T one, List<T> others, int from, boolean[] used) {
    Instant end = at.apply(one).plus(within);
    int nearest = -1;
    Duration least = within;
    for (int j = from; j < others.size() && !at.apply(others.get(j)).isAfter(end); j++) {
      Duration apart = Duration.between(at.apply(one), at.apply(others.get(j))).abs();
      if (!used[j] && apart.compareTo(least) <= 0 && comparable.test(one, others.get(j))) {
        nearest = j;
        least = apart;
      }
    }
    return nearest;
  }
}
