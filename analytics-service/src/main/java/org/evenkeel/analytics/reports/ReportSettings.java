package org.evenkeel.analytics.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What reports over everybody may take.
 *
 * @param timeout for each statement of a report, and a second more for all together; below the 10 s
 *     after which the gateway gives up, or the database would work on for nobody
 * @param atOnce how many run in a replica; each holds one of its 8 connections
 */
@Validated
@ConfigurationProperties("evenkeel.analytics.reports")
record ReportSettings(
    @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration timeout,
    @Min(1) @Max(4) int atOnce) {}
