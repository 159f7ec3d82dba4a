package org.evenkeel.analytics.clinical.model;

/** A person's scores of two months, without the person. */
public record MonthScore(Month before, Month after) {

  /**
   * One month. Each day counts once, with the mean of its scores.
   *
   * @param mean over days
   * @param early mean over the days of its first end
   * @param late of its last, see {@link MonthEnds}
   */
  public record Month(double mean, double early, double late) {}

  /** How much higher the second is. */
  public double difference() {
    return after.mean() - before.mean();
  }
}
