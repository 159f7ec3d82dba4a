package org.evenkeel.crisis.service.risk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.evenkeel.crisis.service.risk.model.Thresholds;

/** All thresholds at once, and why. Bounds are the model's; a value left out is no threshold. */
record ThresholdsRequest(@NotNull @Valid Values values, @NotBlank @Size(max = 500) String note) {

  record Values(
      @NotNull Double scoreModerate,
      @NotNull Double scoreHigh,
      @NotNull Double scoreCritical,
      @NotNull Double dangerStrong,
      @NotNull Double distressIntense,
      @NotNull Integer repeatedModerates,
      @NotNull Integer repeatedDays,
      @NotNull Integer courseRecentDays,
      @NotNull Integer courseBaselineDays,
      @NotNull Double courseDrop,
      @NotNull Double courseSlope) {

    Thresholds toThresholds() {
      return new Thresholds(
          scoreModerate,
          scoreHigh,
          scoreCritical,
          dangerStrong,
          distressIntense,
          repeatedModerates,
          repeatedDays,
          courseRecentDays,
          courseBaselineDays,
          courseDrop,
          courseSlope);
    }
  }

  /** Hides the note. */
  @Override
  public String toString() {
    return "ThresholdsRequest[...]";
  }
}
