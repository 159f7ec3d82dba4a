package org.evenkeel.wellness.asd.routine;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's routine.
 *
 * @param version 0 before anything was planned, one more at each change
 * @param zone of the token that last changed it, for who has none in their profile
 * @param plan a change that is planned; null for none
 */
record Routine(
    UUID userId,
    int version,
    ZoneId zone,
    boolean flagged,
    List<Waiting> items,
    @Nullable RoutinePlan plan) {
  Routine {
    items = List.copyOf(items);
  }
}
