package org.evenkeel.analytics.statistics;

/** The binomial distribution with a probability of one half. */
public final class FairCoin {

  private FairCoin() {}

  /**
   * The probability of so many heads or more.
   *
   * @param heads 0 to {@code tosses}
   */
  public static double atLeast(int heads, int tosses) {
    double logOfTerm = -tosses * Math.log(2);
    double sum = 0;
    for (int k = 0; k <= tosses; k++) {
      if (k >= heads) {
        sum += Math.exp(logOfTerm);
      }
      logOfTerm += Math.log((tosses - k) / (k + 1.0));
    }
    return Math.min(1, sum);
  }
}
