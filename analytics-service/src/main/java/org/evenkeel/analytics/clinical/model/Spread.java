package org.evenkeel.analytics.clinical.model;

import org.evenkeel.analytics.statistics.StudentT;

/**
 * Mean of people's values and how sure it is, one value at a time (Welford, Technometrics 1962).
 */
public final class Spread {

  private static final double CONFIDENCE = 0.95;

  private long people;
  private double mean;
  private double squares;

  /**
   * A mean with its interval.
   *
   * @param low of Student's interval at 95%, people being independent of one another
   */
  public record Interval(double mean, double low, double high) {}

  public void add(double value) {
    people++;
    double before = value - mean;
    mean += before / people;
    squares += before * (value - mean);
  }

  public long people() {
    return people;
  }

  public double mean() {
    return mean;
  }

  /** Standard deviation over people; 0 for fewer than two. */
  public double deviation() {
    return people < 2 ? 0 : Math.sqrt(squares / (people - 1));
  }

  /**
   * The interval.
   *
   * @throws IllegalStateException for fewer than two people
   */
  public Interval interval() {
    if (people < 2) {
      throw new IllegalStateException("no interval without two people");
    }
    double half =
        StudentT.quantile(1 - (1 - CONFIDENCE) / 2, Math.toIntExact(people - 1))
            * deviation()
            / Math.sqrt((double) people);
    return new Interval(mean, mean - half, mean + half);
  }
}
