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
    long[] times = others.stream().mapToLong(this::seconds).toArray();
    boolean[] used = new boolean[times.length];
    List<List<Double>> partners = new ArrayList<>();
    ones.forEach(one -> partners.add(new ArrayList<>()));
    for (int round = 0; round < most; round++) {
      int from = 0;
      for (int i = 0; i < ones.size(); i++) {
        T one = ones.get(i);
        while (from < times.length && times[from] < seconds(one) - within.toSeconds()) {
          from++;
        }
        int nearest = nearest(one, others, times, from, used);
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

  private int nearest(T one, List<T> others, long[] times, int from, boolean[] used) {
    long moment = seconds(one);
    int nearest = -1;
    long least = within.toSeconds();
    for (int j = from; j < times.length && times[j] <= moment + within.toSeconds(); j++) {
      long apart = Math.abs(times[j] - moment);
      if (!used[j] && apart <= least && comparable.test(one, others.get(j))) {
        nearest = j;
        least = apart;
      }
    }
    return nearest;
  }

  private long seconds(T item) {
    return at.apply(item).getEpochSecond();
  }
}
