package org.evenkeel.ml.bandit.model;

import java.util.List;

/**
 * A decision with everything that is needed to repeat and to judge it.
 *
 * @param policyVersion policy, prior and how many observations the person's posterior held
 */
public record Decision(
    String policyVersion, long seed, Moment moment, List<Weighed> candidates, List<Slot> slots) {
  public Decision {
    candidates = List.copyOf(candidates);
    slots = List.copyOf(slots);
  }
}
