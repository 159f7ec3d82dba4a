package org.evenkeel.analytics.clinical.model;

import java.util.List;

/**
 * Reliability of a month's means from the scores themselves: the correlation over people of the
 * means of its two ends, stepped up to both together by Spearman's and Brown's formula 2r / (1 + r)
 * (British Journal of Psychology 3, 1910). The days between make the month's mean somewhat surer
 * than that.
 */
public final class SplitHalf {

  private SplitHalf() {}

  /**
   * The reliability.
   *
   * @return at most 1; 0 where halves do not go together or do not differ between people
   */
  public static double reliability(List<MonthScore.Month> people) {
    double early = mean(people.stream().mapToDouble(MonthScore.Month::early).toArray());
    double late = mean(people.stream().mapToDouble(MonthScore.Month::late).toArray());
    double both = 0;
    double earlier = 0;
    double later = 0;
    for (MonthScore.Month person : people) {
      both += (person.early() - early) * (person.late() - late);
      earlier += (person.early() - early) * (person.early() - early);
      later += (person.late() - late) * (person.late() - late);
    }
    if (earlier <= 0 || later <= 0 || both <= 0) {
      return 0;
    }
    double half = both / Math.sqrt(earlier * later);
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
