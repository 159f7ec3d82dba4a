package org.evenkeel.offpolicy;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bias-corrected and accelerated bootstrap intervals (Efron 1987) over people: whole people are
 * drawn with everything they chose, because choices of one person are not independent. What was
 * learnt from other folds is not learnt again.
 *
 * @param replicates how many crowds are drawn
 * @param confidence of the interval, between 0 and 1
 */
record Resampling(int replicates, double confidence, long seed) {

  /** The estimates of all three means. */
  Estimate[] estimates(Totals totals) {
    int people = totals.people();
    int[] everybody = new int[people];
    Arrays.fill(everybody, 1);
    double[] values = totals.crowd(everybody).means();
    double[][] drawn = drawn(totals);
    double[][] without = without(totals, everybody);
    Estimate[] estimates = new Estimate[values.length];
    for (int i = 0; i < values.length; i++) {
      estimates[i] = interval(values[i], drawn[i], without[i]);
    }
    return estimates;
  }

  private double[][] drawn(Totals totals) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = totals.people();
    double[][] drawn = new double[3][replicates];
    int[] times = new int[people];
    for (int replicate = 0; replicate < replicates; replicate++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < people; i++) {
        times[random.nextInt(people)]++;
      }
      keep(totals.crowd(times).means(), drawn, replicate);
    }
    return drawn;
  }

  /** The means of everybody but one. */
  private static double[][] without(Totals totals, int[] everybody) {
    double[][] without = new double[3][everybody.length];
    Totals.Crowd all = totals.crowd(everybody);
    for (int i = 0; i < everybody.length; i++) {
      keep(totals.without(all, i).means(), without, i);
    }
    return without;
  }

  private static void keep(double[] means, double[][] all, int at) {
    for (int i = 0; i < means.length; i++) {
      all[i][at] = means[i];
    }
  }

  private Estimate interval(double value, double[] drawn, double[] without) {
    Arrays.sort(drawn);
    double below = 0;
    for (double replicate : drawn) {
      below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
    }
    double most = 1 - 0.5 / drawn.length;
    double bias = Normal.quantile(Math.clamp(below / drawn.length, 1 - most, most));
    double acceleration = acceleration(without);
    double tail = Normal.quantile((1 + confidence) / 2);
    return new Estimate(
        value,
        at(drawn, shifted(bias, -tail, acceleration)),
        at(drawn, shifted(bias, tail, acceleration)));
  }

  private static double shifted(double bias, double z, double acceleration) {
    double moved = bias + z;
    double stretch = 1 - acceleration * moved;
    return Normal.below(stretch <= 0 ? Math.copySign(8, moved) : bias + moved / stretch);
  }

  private static double acceleration(double[] without) {
    double mean = Arrays.stream(without).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double one : without) {
      double difference = mean - one;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** A quantile of sorted values, between neighbours by proportion. */
  private static double at(double[] sorted, double share) {
    double place = Math.clamp(share, 0, 1) * (sorted.length - 1);
    int left = (int) place;
    int right = Math.min(left + 1, sorted.length - 1);
    return sorted[left] + (place - left) * (sorted[right] - sorted[left]);
  }
}
