package org.evenkeel.notification.schedule.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different; what is left out, or null, stays.
 *
 * @param pauseUntil first local day on which it comes again; today ends a pause
 */
record ScheduleChange(
    @Nullable LocalDate pauseUntil,
    @Nullable @Pattern(regexp = ScheduleRequest.TIME) String localTime,
    @Nullable @Size(min = 1, max = 7)
        List<@NotNull @Pattern(regexp = ScheduleRequest.DAY) String> days) {}
