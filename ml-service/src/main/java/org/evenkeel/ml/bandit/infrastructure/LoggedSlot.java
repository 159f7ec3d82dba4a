package org.evenkeel.ml.bandit.infrastructure;

import java.util.UUID;
import org.evenkeel.bandit.Slot;

/** A choice in the log. */
record LoggedSlot(int number, UUID interventionId, double propensity) {
  static LoggedSlot of(Slot slot) {
    return new LoggedSlot(slot.number(), slot.chosen().arm().interventionId(), slot.propensity());
  }
}
