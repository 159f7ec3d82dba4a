package org.evenkeel.bandit;

/**
 * What a term adds to an arm's score; all terms add up to it.
 *
 * @param effect in units of the reward, may be negative
 */
public record Contribution(Term term, double effect) {}
