package org.evenkeel.crisis.service.safetyplan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One saving of a plan as it is stored.
 *
 * @param steps ciphertext of every step
 */
record SealedPlan(UUID id, UUID userId, int version, Instant savedAt, Map<Step, String> steps) {

  SealedPlan {
    steps = Map.copyOf(steps);
  }

  /** Hides the ciphertexts. */
  @Override
  public String toString() {
    return "SealedPlan[" + id + " v" + version + "]";
  }
}
