package org.evenkeel.session.rsd.patterns.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The middle of some values.
 *
 * @param low of an interval that holds the median of such episodes with at least 95%, by order
 *     statistics (Conover, Practical Nonparametric Statistics, section 3.2); null below 6 values
 * @param high of the interval
 * @param lowerQuarter a quarter of the values is at most this
 * @param upperQuarter a quarter of the values is at least this
 */
public record Spread(
    int n,
    double median,
    @Nullable Double low,
    @Nullable Double high,
    double lowerQuarter,
    double upperQuarter) {

  private static final double EACH_SIDE = 0.025;

  /** The middle of one value or more. */
  static Spread of(List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    int rank = lowerRank(n);
    return new Spread(
        n,
        quantile(sorted, 0.5),
        rank == 0 ? null : (double) sorted.get(rank - 1),
        rank == 0 ? null : (double) sorted.get(n - rank),
        quantile(sorted, 0.25),
        quantile(sorted, 0.75));
  }

  static double median(List<Integer> values) {
    return quantile(values.stream().sorted().toList(), 0.5);
  }

  /** The largest rank that the median lies below with 2.5% at most; 0 when there is none. */
  private static int lowerRank(int n) {
    double chance = Math.pow(0.5, n);
    double upToHere = chance;
    int rank = 0;
    while (upToHere <= EACH_SIDE) {
      rank++;
      chance *= (n - rank + 1.0) / rank;
      upToHere += chance;
    }
    return rank;
  }

  private static double quantile(List<Integer> sorted, double share) {
    double position = share * (sorted.size() - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
  }
}
