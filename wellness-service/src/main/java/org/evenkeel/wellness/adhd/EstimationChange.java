package org.evenkeel.wellness.adhd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PATCH /adhd/time-estimations/{id}}; one of them at least.
 *
 * @param actualMinutes how long it took
 * @param started true: they begin now
 */
record EstimationChange(
    @Nullable @Min(1) @Max(TimeBias.LONGEST) Integer actualMinutes, @Nullable Boolean started) {

  boolean begins() {
    return Boolean.TRUE.equals(started);
  }
}
