package org.evenkeel.ml.bandit.model;

/** What an outcome is worth, 0 to 1. */
public final class Reward {
  /** Leaving one undone counts as a rating of 2: not wanted now, yet nothing was found useless. */
  public static final double SKIPPED = 0.25;

  private Reward() {}

  /**
   * The reward of a rating.
   *
   * @param rating 1 to 5
   */
  public static double ofRating(int rating) {
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("a rating is 1 to 5");
    }
    return (rating - 1) / 4.0;
  }
}
