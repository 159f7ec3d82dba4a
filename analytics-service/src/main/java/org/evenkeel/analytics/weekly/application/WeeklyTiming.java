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
 * @param quiet so long nothing has come about a member before their weeks are looked at: what is
 *     uploaded together is put down together
 * @param quietAtMost what goes on coming does not put them off any longer
 * @param firstWithin a week of which none stands is put down so long after its end, and not later:
 *     entries come up to 30 days late, and a rebuild touches every day there ever was
 */
@Validated
@ConfigurationProperties("evenkeel.weekly")
public record WeeklyTiming(
    @DurationMin(hours = 0) @DurationMax(days = 7) Duration grace,
    @DurationMin(millis = 50) @DurationMax(minutes = 5) Duration poll,
    @DurationMin(hours = 0) @DurationMax(hours = 1) Duration quiet,
    @DurationMin(hours = 0) @DurationMax(hours = 6) Duration quietAtMost,
    @DurationMin(days = 31) Duration firstWithin) {}
