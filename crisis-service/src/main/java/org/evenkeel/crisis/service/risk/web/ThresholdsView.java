package org.evenkeel.crisis.service.risk.web;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.application.ThresholdVersions;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.jspecify.annotations.Nullable;

/** One version of the thresholds; the author is null for what the service was shipped with. */
record ThresholdsView(
    int version, Thresholds values, @Nullable UUID author, String note, Instant createdAt) {

  static ThresholdsView of(ThresholdVersions.Version version) {
    return new ThresholdsView(
        version.version(),
        version.thresholds(),
        version.author(),
        version.note(),
        version.createdAt());
  }

  /** Hides the note. */
  @Override
  public String toString() {
    return "ThresholdsView[" + version + "]";
  }
}
