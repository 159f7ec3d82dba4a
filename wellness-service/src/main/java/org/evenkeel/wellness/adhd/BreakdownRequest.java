package org.evenkeel.wellness.adhd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /adhd/task-breakdown}.
 *
 * @param maxSteps 1 to 30; 10 when left out
 */
record BreakdownRequest(
    @NotBlank @Size(max = 500) String task, @Nullable @Min(1) @Max(30) Integer maxSteps) {
  static final int STEPS_AT_FIRST = 10;

  int most() {
    return maxSteps == null ? STEPS_AT_FIRST : maxSteps;
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "BreakdownRequest[...]";
  }
}
