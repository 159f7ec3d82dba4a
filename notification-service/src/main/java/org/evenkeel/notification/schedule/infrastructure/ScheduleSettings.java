package org.evenkeel.notification.schedule.infrastructure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How schedules are fired.
 *
 * @param poll how often a replica looks for what is due
 * @param batch how many it fires in one transaction
 */
@Validated
@ConfigurationProperties("evenkeel.schedules")
record ScheduleSettings(
    @DurationMin(millis = 50) @DurationMax(seconds = 30) Duration poll,
    @Min(1) @Max(1000) int batch) {}
