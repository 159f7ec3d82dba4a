package org.evenkeel.wellness.recommendation.infrastructure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a check-in may wait for the model.
 *
 * @param budget longest wait for a decision, queueing and token included
 * @param connectTimeout longest wait for a connection
 * @param parallelCalls calls at one time; the next one gets the fallback at once
 */
@Validated
@ConfigurationProperties("evenkeel.recommendations")
public record RankingSettings(
    @DefaultValue("120ms") @NotNull Duration budget,
    @DefaultValue("50ms") @NotNull Duration connectTimeout,
    @DefaultValue("64") @Min(1) @Max(1000) int parallelCalls) {}
