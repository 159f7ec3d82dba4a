package org.evenkeel.wellness.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was offered to a person at one moment, with all that was weighed.
 *
 * @param policyVersion of the model, or of our own rules
 * @param seed of the model's draws; null for our own rules, which draw nothing
 */
public record Decision(
    UUID id,
    UUID userId,
    Instant offeredAt,
    Source source,
    String policyVersion,
    @Nullable Long seed,
    MomentContext context,
    List<Weighed> candidates,
    List<Slot> slots) {

  public Decision {
    candidates = List.copyOf(candidates);
    slots = List.copyOf(slots);
  }

  /** The place an intervention has in this offer. */
  public Optional<Slot> slotOf(UUID interventionId) {
    return slots.stream().filter(slot -> slot.interventionId().equals(interventionId)).findFirst();
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "Decision[" + id + " " + source + "]";
  }
}
