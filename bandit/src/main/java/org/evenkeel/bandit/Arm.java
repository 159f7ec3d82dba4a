package org.evenkeel.bandit;

import java.util.Set;
import java.util.UUID;

/**
 * An intervention as the policy sees it.
 *
 * @param targetEmotions lower case
 */
public record Arm(
    UUID interventionId,
    Approach approach,
    Level effort,
    Level energyRequired,
    int durationSeconds,
    boolean adhdFriendly,
    boolean asdFriendly,
    boolean requiresMovement,
    boolean requiresVerbal,
    Level sensoryIntensity,
    Set<String> targetEmotions) {
  public Arm {
    targetEmotions = Set.copyOf(targetEmotions);
  }
}
