package org.evenkeel.offpolicy;

/**
 * A mean reward with its interval. Neither is clipped to the range of the rewards: what lies
 * outside tells of large weights.
 *
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

  public boolean covers(double truth) {
    return low <= truth && truth <= high;
  }
}
