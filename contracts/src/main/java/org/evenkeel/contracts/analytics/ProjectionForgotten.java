package org.evenkeel.contracts.analytics;

import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * All rows about an erased user are to go; it comes after their last row.
 *
 * @param generation of the stream that says so
 */
public record ProjectionForgotten(UUID userId, int generation) implements Fact {}
