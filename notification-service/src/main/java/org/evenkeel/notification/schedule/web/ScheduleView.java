package org.evenkeel.notification.schedule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.notification.schedule.application.ReadingSchedules.Seen;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as its owner sees it.
 *
 * @param localTime HH:mm; null for one by the stopwatch
 * @param days null for one that is not on days
 * @param zone null while nobody told where the person is
 * @param nextAt with the few minutes by which people's moments are spread
 * @param nextLocal the wall-clock time it stands for
 * @param state active, paused or waiting_for_zone
 * @param inQuietHours what is next comes in the quiet hours and is told after them, if it is of use
 */
record ScheduleView(
    UUID id,
    String kind,
    @Nullable String localTime,
    @Nullable List<String> days,
    @Nullable String zone,
    @Nullable Instant nextAt,
    @Nullable String nextLocal,
    String state,
    @Nullable LocalDate pauseUntil,
    boolean inQuietHours,
    @Nullable Skipped lastSkipped) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** The last time that did not come though it was asked for: late, travel or tzdata. */
  record Skipped(LocalDate on, String because) {}

  static ScheduleView of(Seen seen) {
    Schedule schedule = seen.schedule();
    Occurrence next = schedule.next();
    Skip skip = schedule.skip();
    ZoneId zone = seen.zone();
    return new ScheduleView(
        schedule.id(),
        schedule.kind().code(),
        time(schedule.timing()),
        days(schedule.timing()),
        zone == null ? null : zone.getId(),
        next == null ? null : next.dueAt(),
        next == null ? null : next.local().toString(),
        seen.paused() ? "paused" : next == null ? "waiting_for_zone" : "active",
        schedule.pausedUntil(),
        seen.quiet(),
        skip == null ? null : new Skipped(skip.on(), skip.because().code()));
  }

  private static @Nullable String time(Timing timing) {
    return switch (timing) {
      case Timing.Daily daily -> TIME.format(daily.at());
      case Timing.Once(LocalDateTime at) -> TIME.format(at);
      case Timing.Leading leading -> TIME.format(leading.startsAt());
      case Timing.Elapsed _ -> null;
    };
  }

  private static @Nullable List<String> days(Timing timing) {
    return timing instanceof Timing.Daily daily
        ? daily.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList()
        : null;
  }
}
