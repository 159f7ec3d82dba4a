package org.evenkeel.wellness.checkin.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model read out of the text.
 *
 * @param confidence calibrated probability of the primary emotion, 0 to 1
 * @param sentiment -1 to 1
 * @param classification emotion to calibrated probability
 */
public record Reading(
    @Nullable String primary,
    @Nullable String secondary,
    double confidence,
    double sentiment,
    Map<String, Double> classification) {

  public Reading {
    classification = Map.copyOf(classification);
  }
}
