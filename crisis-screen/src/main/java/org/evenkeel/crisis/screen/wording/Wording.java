package org.evenkeel.crisis.screen.wording;

/**
 * How much the most alarming passage of a text sounds like danger.
 *
 * @param score distance from the learnt border in units of its margin: above 0 is nearer to texts
 *     written in danger; comparable within one version of the data only
 * @param from first word of the passage in the reading
 * @param to the word after its last
 */
public record Wording(double score, int from, int to) {}
