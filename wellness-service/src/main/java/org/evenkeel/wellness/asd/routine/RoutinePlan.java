package org.evenkeel.wellness.asd.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.jspecify.annotations.Nullable;

/**
 * A changed routine that comes on a later day.
 *
 * @param tellAt when it is told
 * @param applyAt when that day begins
 */
record RoutinePlan(
    UUID id,
    UUID userId,
    LocalDate effectiveFrom,
    List<Item> items,
    Instant tellAt,
    @Nullable Instant toldAt,
    Instant applyAt) {
  RoutinePlan {
    items = List.copyOf(items);
  }

  RoutinePlan at(Instant newTellAt, Instant newApplyAt) {
    return new RoutinePlan(id, userId, effectiveFrom, items, newTellAt, toldAt, newApplyAt);
  }
}
