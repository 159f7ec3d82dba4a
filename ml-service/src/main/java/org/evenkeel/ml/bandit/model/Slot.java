package org.evenkeel.ml.bandit.model;

/**
 * One recommendation of a decision.
 *
 * @param number from 1
 * @param propensity odds of this choice in this slot, given the slots before it
 * @param why a sentence for the person, in their style
 */
public record Slot(int number, Weighed chosen, double propensity, String why) {}
