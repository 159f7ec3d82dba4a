package org.evenkeel.bandit;

import java.util.List;

/**
 * One recommendation of a decision.
 *
 * @param number from 1
 * @param propensity odds of this choice in this slot, given the slots before it
 * @param why a sentence for the person, in their style
 * @param named the terms that the sentence names, largest effect first; each raised the score
 */
public record Slot(int number, Weighed chosen, double propensity, String why, List<Term> named) {
  public Slot {
    named = List.copyOf(named);
  }
}
