package org.evenkeel.wellness.asd.routine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.wellness.asd.routine.model.Deviation;
import org.evenkeel.wellness.asd.routine.model.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item on a local day.
 *
 * @param doneAt null when it was missed
 * @param deviation null when it went as planned
 */
public record RoutineDay(
    UUID itemId,
    UUID userId,
    ZoneId zone,
    Occurrence occurrence,
    @Nullable Instant doneAt,
    @Nullable Deviation deviation) {

  static RoutineDay done(UUID userId, UUID itemId, Occurrence occurrence, ZoneId zone, Instant at) {
    return new RoutineDay(itemId, userId, zone, occurrence, at, occurrence.doneAt(at));
  }
}
