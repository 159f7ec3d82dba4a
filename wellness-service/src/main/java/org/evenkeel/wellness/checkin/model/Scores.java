package org.evenkeel.wellness.checkin.model;

import org.jspecify.annotations.Nullable;

/** How a person rates the moment; each from 1 to 10. */
public record Scores(
    int mood,
    int energy,
    @Nullable Integer anxiety,
    @Nullable Integer stress,
    @Nullable Integer sensoryLoad,
    @Nullable Integer executiveFunction,
    @Nullable Integer masking) {}
