package org.evenkeel.analytics.weekly.application;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When weeks are put down.
 *
 * @param grace how long after its last day a week waits for what comes late; a person's day ends at
 *     most 26 hours later in another zone
 * @param poll how often a replica looks for what is due
 */
@Validated
@ConfigurationProperties("evenkeel.weekly")
public record WeeklyTiming(
    @DurationMin(hours = 0) @DurationMax(days = 7) Duration grace,
    @DurationMin(millis = 50) @DurationMax(minutes = 5) Duration poll) {}
