package org.evenkeel.bandit;

import java.util.List;

/**
 * A decision with everything that is needed to repeat and to judge it.
 *
 * @param policyVersion policy, prior and how many observations the person's posterior held
 * @param nothing how doing nothing fared
 */
public record Decision(
    String policyVersion,
    long seed,
    Moment moment,
    List<Weighed> candidates,
    List<Slot> slots,
    Nothing nothing) {
  public Decision {
    candidates = List.copyOf(candidates);
    slots = List.copyOf(slots);
  }
}
