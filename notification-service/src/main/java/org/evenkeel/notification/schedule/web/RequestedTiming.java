package org.evenkeel.notification.schedule.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes to; a field that is missing or does not fit is named.
 *
 * @param zone null for wherever the person is
 */
record RequestedTiming(ScheduleKind kind, Timing timing, @Nullable ZoneId zone) {

  private static final List<Integer> LEADS = List.of(24 * 60, 60);
  private static final Duration LONGEST_FOCUS = Duration.ofHours(24);
  private static final String MISSING = "is needed for this kind";

  /**
   * Reads a request.
   *
   * @param present where the person is now
   */
  static RequestedTiming of(
      ScheduleRequest request, ZoneId present, ZoneSource zones, Instant now) {
    ScheduleKind kind = ScheduleKind.named(request.kind()).orElseThrow();
    return switch (kind) {
      case HYPERFOCUS -> new RequestedTiming(kind, focus(request, now), present);
      case APPOINTMENT ->
          new RequestedTiming(
              kind,
              new Timing.Leading(
                  moment("starts_at", request.startsAt()), leads(request.leadMinutes())),
              zone(request.zone(), present, zones));
      case FOLLOW_UP ->
          new RequestedTiming(kind, new Timing.Once(moment("at", request.at())), null);
      case REMINDER, MORNING_CHECK_IN, EVENING_REFLECTION, BREAKFAST, LUNCH, DINNER ->
          new RequestedTiming(kind, reminder(request), null);
    };
  }

  private static Timing reminder(ScheduleRequest request) {
    String time = request.localTime();
    if ((time == null) == (request.at() == null)) {
      throw invalid("at", "either this or local_time is needed");
    }
    if (time == null) {
      return new Timing.Once(moment("at", request.at()));
    }
    if (request.fromDate() != null
        && request.untilDate() != null
        && request.untilDate().isBefore(request.fromDate())) {
      throw invalid("until_date", "is before from_date");
    }
    return new Timing.Daily(
        LocalTime.parse(time), days(request.days()), request.fromDate(), request.untilDate());
  }

  private static Timing focus(ScheduleRequest request, Instant now) {
    Integer after = request.afterMinutes();
    if (after == null) {
      throw invalid("after_minutes", MISSING);
    }
    Instant first = now.plus(Duration.ofMinutes(after));
    Integer every = request.everyMinutes();
    if (every == null) {
      return new Timing.Elapsed(first, null, first);
    }
    Instant until = request.until();
    if (until == null) {
      throw invalid("until", "is needed with every_minutes");
    }
    if (until.isBefore(first) || until.isAfter(now.plus(LONGEST_FOCUS))) {
      throw invalid("until", "must be between the first reminder and a day from now");
    }
    return new Timing.Elapsed(first, Duration.ofMinutes(every), until);
  }

  static Set<DayOfWeek> days(@Nullable List<String> names) {
    return names == null
        ? EnumSet.allOf(DayOfWeek.class)
        : names.stream()
            .map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
  }

  private static List<Duration> leads(@Nullable List<Integer> minutes) {
    return (minutes == null ? LEADS : minutes).stream().map(Duration::ofMinutes).toList();
  }

  private static ZoneId zone(@Nullable String name, ZoneId present, ZoneSource zones) {
    return name == null
        ? present
        : zones.named(name).orElseThrow(() -> invalid("zone", "is no IANA time zone"));
  }

  private static LocalDateTime moment(String field, @Nullable String text) {
    if (text == null) {
      throw invalid(field, MISSING);
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw invalid(field, "is no date and time");
    }
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, message)));
  }
}
