package org.evenkeel.wellness.asd.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.wellness.asd.routine.model.Deviation;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item on a day.
 *
 * @param deviation early, late or missed; null when it went as planned
 */
record RoutineDayView(
    UUID itemId,
    LocalDate localDate,
    String zone,
    Instant dueAt,
    Instant deadline,
    @Nullable Instant doneAt,
    @Nullable String deviation) {

  static RoutineDayView of(RoutineDay day) {
    Deviation deviation = day.deviation();
    return new RoutineDayView(
        day.itemId(),
        day.occurrence().date(),
        day.zone().getId(),
        day.occurrence().dueAt(),
        day.occurrence().deadline(),
        day.doneAt(),
        deviation == null ? null : deviation.wireName());
  }
}
