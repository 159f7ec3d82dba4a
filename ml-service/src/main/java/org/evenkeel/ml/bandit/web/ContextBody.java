package org.evenkeel.ml.bandit.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The person's moment as the caller knows it.
 *
 * @param zone IANA name, UTC when absent
 */
record ContextBody(
    @Nullable @Size(max = 60) String emotion,
    @NotNull @Min(1) @Max(10) Integer energyLevel,
    @Nullable @Min(1) @Max(10) Integer anxietyLevel,
    @Nullable @JsonAlias("minutes_available") @Min(1) @Max(1_440) Integer timeAvailableMinutes,
    @Nullable String zone,
    @Nullable Boolean adhd,
    @Nullable Boolean asd) {
  /** Hides how the person is. */
  @Override
  public String toString() {
    return "ContextBody[...]";
  }
}
