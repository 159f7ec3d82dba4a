package org.evenkeel.offpolicy;

/**
 * Below which no figure is given. The standard ones are a judgement, not a theorem: with an
 * effective size of 100 the interval of a share is some 0.2 wide, and simulated intervals still
 * hold what they promise (tests of this module).
 *
 * @param choices fewest logged choices
 * @param people fewest people they are of
 * @param outcomes fewest choices with a reward other than zero that the policy could have made
 * @param effectiveSampleSize fewest by weights
 * @param effectivePeople fewest by weights of people
 */
public record Bounds(
    int choices, int people, int outcomes, double effectiveSampleSize, double effectivePeople) {

  public static final Bounds STANDARD = new Bounds(200, 10, 10, 100, 30);
}
