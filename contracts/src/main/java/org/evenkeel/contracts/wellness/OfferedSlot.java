package org.evenkeel.contracts.wellness;

import java.util.UUID;

/**
 * One offered intervention.
 *
 * @param slot 1 to 3
 * @param propensity probability of this choice in this slot, given the slots before it
 */
public record OfferedSlot(
    int slot, UUID interventionId, double propensity, double predictedEffectiveness) {}
