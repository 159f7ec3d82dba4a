package org.evenkeel.wellness.asd.routine;

import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.evenkeel.wellness.asd.routine.model.Occurrence;

/**
 * An item and the one occurrence that is waited for.
 *
 * @param zone by whose clocks that occurrence was reckoned
 */
record Waiting(UUID userId, Item item, Occurrence pending, ZoneId zone) {

  Waiting pending(Occurrence next, ZoneId at) {
    return new Waiting(userId, item, next, at);
  }
}
