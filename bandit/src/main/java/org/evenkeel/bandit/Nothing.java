package org.evenkeel.bandit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How doing nothing fared in a decision.
 *
 * @param value what it counts as, in units of the reward, the burden of an offer included
 * @param propensities its odds in each slot that was drawn, given the slots before
 * @param drawnIn the slot that drew it and ended the list; null when none did
 */
public record Nothing(double value, List<Double> propensities, @Nullable Integer drawnIn) {
  public Nothing {
    propensities = List.copyOf(propensities);
  }
}
