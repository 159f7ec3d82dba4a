package org.evenkeel.notification.schedule.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as asked for. Which fields count depends on the kind; {@link RequestedTiming} says so.
 *
 * @param afterMinutes hyperfocus: from now to the first
 * @param everyMinutes hyperfocus: from one to the next; left out for one only
 * @param until hyperfocus: no more after this moment
 * @param at reminder, follow_up: local date and time
 * @param localTime reminder on days: local time
 * @param days reminder on days: which; every day when left out
 * @param fromDate reminder on days: the first; left out for at once
 * @param untilDate reminder on days: the last; left out for none
 * @param startsAt appointment: local date and time in its zone
 * @param zone appointment: IANA zone; the person's present one when left out
 * @param leadMinutes appointment: how long before; a day and an hour when left out
 */
record ScheduleRequest(
    @NotNull @Pattern(regexp = "hyperfocus|reminder|follow_up|appointment") String kind,
    @Nullable @Min(1) @Max(720) Integer afterMinutes,
    @Nullable @Min(5) @Max(720) Integer everyMinutes,
    @Nullable Instant until,
    @Nullable @Pattern(regexp = DATE_TIME) String at,
    @Nullable @Pattern(regexp = TIME) String localTime,
    @Nullable @Size(min = 1, max = 7) List<@NotNull @Pattern(regexp = DAY) String> days,
    @Nullable LocalDate fromDate,
    @Nullable LocalDate untilDate,
    @Nullable @Pattern(regexp = DATE_TIME) String startsAt,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_+/-]{1,64}") String zone,
    @Nullable @Size(min = 1, max = 5) List<@NotNull @Min(0) @Max(20_160) Integer> leadMinutes) {

  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
  static final String DATE_TIME =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
  static final String DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
}
