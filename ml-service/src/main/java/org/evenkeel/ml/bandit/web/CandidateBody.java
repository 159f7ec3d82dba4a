package org.evenkeel.ml.bandit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervention that may be offered, in the words of the library. */
record CandidateBody(
    @NotNull UUID interventionId,
    @NotNull String therapeuticApproach,
    @NotNull String effortLevel,
    @NotNull String energyRequired,
    @NotNull @Min(1) @Max(86_400) Integer durationSeconds,
    @NotNull Boolean adhdFriendly,
    @NotNull Boolean asdFriendly,
    @NotNull Boolean requiresMovement,
    @NotNull Boolean requiresVerbal,
    @NotNull String sensoryIntensity,
    @Nullable @Size(max = 50) List<@NotNull String> targetEmotions) {}
