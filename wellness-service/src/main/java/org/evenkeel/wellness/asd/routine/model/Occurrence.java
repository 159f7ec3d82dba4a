package org.evenkeel.wellness.asd.routine.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item on one local day.
 *
 * @param dueAt when clocks show its time, or jump past it
 * @param deadline {@code dueAt} and the tolerance
 */
public record Occurrence(LocalDate date, Instant dueAt, Instant deadline) {

  /** How it deviates to do it at this moment; null when it does not. */
  public @Nullable Deviation doneAt(Instant at) {
    if (at.isAfter(deadline)) {
      return Deviation.LATE;
    }
    return at.isBefore(dueAt.minus(Duration.between(dueAt, deadline))) ? Deviation.EARLY : null;
  }

  Duration from(Instant at) {
    return Duration.between(at, dueAt).abs();
  }
}
