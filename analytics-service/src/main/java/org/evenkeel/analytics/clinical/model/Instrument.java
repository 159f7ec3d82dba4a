package org.evenkeel.analytics.clinical.model;

import org.jspecify.annotations.Nullable;

/**
 * A measure, as data.
 *
 * @param code stable name
 * @param reliability published, 0 to below 1; null where it is estimated from the scores themselves
 * @param reliabilityKind how it was or is found
 * @param higherIsBetter whether a higher score is the wished-for one
 * @param validated whether research stands behind it as a clinical measure
 * @param source where the reliability is from
 */
public record Instrument(
    String code,
    double lowest,
    double highest,
    @Nullable Double reliability,
    String reliabilityKind,
    boolean higherIsBetter,
    boolean validated,
    String source) {

  public Instrument {
    if (!(lowest < highest)) {
      throw new IllegalArgumentException(code + ": the lowest score is below the highest");
    }
    if (reliability != null && !(reliability >= 0 && reliability < 1)) {
      throw new IllegalArgumentException(code + ": a reliability is from 0 to below 1");
    }
  }
}
