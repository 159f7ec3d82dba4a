package org.evenkeel.wellness.library;

import org.jspecify.annotations.Nullable;

/**
 * How an intervention fared with everybody.
 *
 * @param totalCompletions how often it was completed and rated
 * @param ratingSum sum of the ratings, 1 to 5 each
 */
public record Statistics(long totalCompletions, long ratingSum) {
  /** What is assumed before anybody rated: neither helpful nor useless. */
  private static final double PRIOR_MEAN = 0.5;

  /** How many ratings the assumption weighs, so that one enthusiast does not make a favourite. */
  private static final double PRIOR_WEIGHT = 10;

  /** Nobody did it yet. */
  public static final Statistics NONE = new Statistics(0, 0);

  /** Mean of {@code (rating - 1) / 4}, shrunk towards 0.5 as if by ten ratings; 0 to 1. */
  public double globalEffectivenessScore() {
    double rewards = (ratingSum - totalCompletions) / 4.0;
    return (rewards + PRIOR_MEAN * PRIOR_WEIGHT) / (totalCompletions + PRIOR_WEIGHT);
  }

  /** 1 to 5, or null before the first rating. */
  public @Nullable Double averageRating() {
    return totalCompletions == 0 ? null : (double) ratingSum / totalCompletions;
  }
}
