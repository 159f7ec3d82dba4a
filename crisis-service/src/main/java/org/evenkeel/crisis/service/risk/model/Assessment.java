package org.evenkeel.crisis.service.risk.model;

import java.util.List;
import org.evenkeel.crisis.screen.RiskLevel;

/**
 * What all signals together say.
 *
 * @param score 0 to 1, within the band of its level
 * @param reasons the weightiest first; empty for low
 * @param opensCase whether a person should look at it: always from high on, and for a moderate one
 *     that rests on more than the floor alone
 */
public record Assessment(RiskLevel level, double score, List<Reason> reasons, boolean opensCase) {

  public Assessment {
    reasons = List.copyOf(reasons);
  }
}
