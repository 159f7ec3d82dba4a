package org.evenkeel.wellness.adhd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /adhd/time-estimations}.
 *
 * @param actualMinutes for a task that is done already
 * @param started whether they begin now
 */
record EstimationRequest(
    @NotBlank @Size(max = 500) String task,
    @NotNull TaskKind kind,
    @NotNull @Min(1) @Max(TimeBias.LONGEST_ESTIMATE) Integer estimatedMinutes,
    @Nullable @Min(1) @Max(TimeBias.LONGEST) Integer actualMinutes,
    @Nullable Boolean started) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "EstimationRequest[...]";
  }
}
