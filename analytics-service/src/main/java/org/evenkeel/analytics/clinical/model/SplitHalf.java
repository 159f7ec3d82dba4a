package org.evenkeel.analytics.clinical.model;

import java.util.List;

/**
 * Reliability of means from the scores themselves: the correlation over people of the means of odd
 * and even scores, stepped up to the whole length by Spearman's and Brown's formula 2r / (1 + r)
 * (British Journal of Psychology 3, 1910).
 */
public final class SplitHalf {

  private SplitHalf() {}

  /**
   * The reliability.
   *
   * @return at most 1; 0 where halves do not go together or do not differ between people
   */
  public static double reliability(List<MonthScore> people) {
    double odd = mean(people.stream().mapToDouble(MonthScore::odd).toArray());
    double even = mean(people.stream().mapToDouble(MonthScore::even).toArray());
    double both = 0;
    double odds = 0;
    double evens = 0;
    for (MonthScore person : people) {
      both += (person.odd() - odd) * (person.even() - even);
      odds += (person.odd() - odd) * (person.odd() - odd);
      evens += (person.even() - even) * (person.even() - even);
    }
    if (odds <= 0 || evens <= 0 || both <= 0) {
      return 0;
    }
    double half = both / Math.sqrt(odds * evens);
    return 2 * half / (1 + half);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
