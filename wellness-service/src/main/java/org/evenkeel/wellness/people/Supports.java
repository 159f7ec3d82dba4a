package org.evenkeel.wellness.people;

/**
 * What a person switched on for themselves, from their preferences.
 *
 * @param timeBlindness whether estimates come with advice on how to plan them
 * @param breakdownAuto whether a long task is broken down without being asked
 * @param sensoryTracking whether the last sensory load counts when something is recommended
 * @param rewards how much is made of something done
 * @param scaffolding 1 little help with naming feelings, 3 much
 */
public record Supports(
    boolean timeBlindness,
    boolean breakdownAuto,
    boolean sensoryTracking,
    RewardStyle rewards,
    int scaffolding) {

  /** auth-service's defaults, pinned by its tests; they hold until somebody changes preferences. */
  public static final Supports AT_FIRST = new Supports(false, false, false, RewardStyle.SUBTLE, 2);
}
