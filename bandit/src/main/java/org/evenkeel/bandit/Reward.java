package org.evenkeel.bandit;

/** What an outcome is worth. */
public final class Reward {
  /**
   * What being offered something costs a person, whatever comes of it: attention, and one more
   * thing to do. Our own choice, less than half a rating step.
   */
  public static final double BURDEN = 0.1;

  /** A rating of 2. An offer that is expected to be worth no more than that is better not made. */
  private static final double BARELY_WORTH_IT = 0.25;

  /** Nobody gains or loses by it; so an offer has to be worth that much and its burden. */
  public static final double NOTHING = BARELY_WORTH_IT + BURDEN;

  /** Not wanted now, yet nothing was found useless: as a rating of 2, less the burden. */
  public static final double SKIPPED = BARELY_WORTH_IT - BURDEN;

  /** "Less like this": one rating step less than is otherwise expected. */
  public static final double LESS_LIKE = -0.25;

  private Reward() {}

  /**
   * The reward of a rating, 0 to 1.
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
