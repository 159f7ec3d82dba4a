package org.evenkeel.wellness.recommendation;

import java.util.UUID;

/**
 * One place of an offer.
 *
 * @param slot from 1
 * @param propensity probability of this choice in this slot, given the slots before it
 * @param predictedEffectiveness 0 to 1
 */
public record Slot(
    int slot,
    UUID interventionId,
    double propensity,
    double predictedEffectiveness,
    String whyRecommended) {}
