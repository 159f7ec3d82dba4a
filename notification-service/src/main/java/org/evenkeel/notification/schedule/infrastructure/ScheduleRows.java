package org.evenkeel.notification.schedule.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.Timeline;
import org.evenkeel.notification.schedule.model.Timing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Schedules as rows of the table schedule. */
final class ScheduleRows {

  private ScheduleRows() {}

  /** What changes in a schedule's life. */
  static MapSqlParameterSource values(Schedule schedule, Instant endedAt) {
    Occurrence next = schedule.next();
    Skip skip = schedule.skip();
    ZoneId zone = schedule.zone();
    boolean over = schedule.state() != Schedule.State.ACTIVE;
    MapSqlParameterSource values =
        new MapSqlParameterSource()
            .addValue("id", schedule.id(), Types.OTHER)
            .addValue("zone", zone == null ? null : zone.getId(), Types.VARCHAR)
            .addValue("state", schedule.state().name().toLowerCase(Locale.ROOT), Types.VARCHAR)
            .addValue("paused", schedule.pausedUntil(), Types.DATE)
            .addValue("since", utc(schedule.since()), Types.TIMESTAMP_WITH_TIMEZONE)
            .addValue(
                "last", schedule.last() == Timeline.NONE ? null : schedule.last(), Types.BIGINT)
            .addValue("ordinal", next == null ? null : next.ordinal(), Types.BIGINT)
            .addValue("local", next == null ? null : next.local(), Types.TIMESTAMP)
            .addValue(
                "next", next == null ? null : utc(next.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .addValue(
                "expires",
                next == null ? null : utc(next.expiresAt()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .addValue("version", schedule.zoneVersion(), Types.VARCHAR)
            .addValue("skippedOn", skip == null ? null : skip.on(), Types.DATE)
            .addValue("because", skip == null ? null : skip.because().code(), Types.VARCHAR)
            .addValue("ended", over ? utc(endedAt) : null, Types.TIMESTAMP_WITH_TIMEZONE);
    timing(schedule.timing(), values);
    return values;
  }

  private static void timing(Timing timing, MapSqlParameterSource values) {
    Timing.@Nullable Daily daily = timing instanceof Timing.Daily found ? found : null;
    Timing.@Nullable Elapsed elapsed = timing instanceof Timing.Elapsed found ? found : null;
    Timing.@Nullable Leading leading = timing instanceof Timing.Leading found ? found : null;
    Duration every = elapsed == null ? null : elapsed.every();
    values
        .addValue("timing", name(timing), Types.VARCHAR)
        .addValue("time", daily == null ? null : daily.at(), Types.TIME)
        .addValue("days", daily == null ? null : bits(daily.days()), Types.SMALLINT)
        .addValue("from", daily == null ? null : daily.from(), Types.DATE)
        .addValue("until", daily == null ? null : daily.until(), Types.DATE)
        .addValue("at", local(timing), Types.TIMESTAMP)
        .addValue("leads", leading == null ? null : minutes(leading.leads()), Types.ARRAY)
        .addValue(
            "first", elapsed == null ? null : utc(elapsed.first()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("every", every == null ? null : every.toSeconds(), Types.BIGINT)
        .addValue(
            "end", elapsed == null ? null : utc(elapsed.until()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  static Schedule schedule(ResultSet row, int n) throws SQLException {
    String zone = row.getString("zone");
    Long last = row.getObject("last_ordinal", Long.class);
    LocalDate skippedOn = row.getObject("skipped_on", LocalDate.class);
    return new Schedule(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        ScheduleKind.named(row.getString("kind")).orElseThrow(),
        timing(row),
        zone == null ? null : ZoneId.of(zone),
        Schedule.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("paused_until", LocalDate.class),
        row.getTimestamp("since").toInstant(),
        last == null ? Timeline.NONE : last,
        next(row),
        row.getString("zone_version"),
        skippedOn == null
            ? null
            : new Skip(
                skippedOn,
                Skip.Reason.valueOf(row.getString("skipped_because").toUpperCase(Locale.ROOT))));
  }

  private static @Nullable Occurrence next(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("next_at");
    return due == null
        ? null
        : new Occurrence(
            row.getLong("next_ordinal"),
            row.getObject("next_local", LocalDateTime.class),
            due.toInstant(),
            row.getTimestamp("next_expires_at").toInstant());
  }

  private static Timing timing(ResultSet row) throws SQLException {
    String name = row.getString("timing");
    return switch (name) {
      case "daily" ->
          new Timing.Daily(
              row.getObject("local_time", LocalTime.class),
              days(row.getInt("days")),
              row.getObject("from_date", LocalDate.class),
              row.getObject("until_date", LocalDate.class));
      case "once" -> new Timing.Once(row.getObject("at_local", LocalDateTime.class));
      case "elapsed" ->
          new Timing.Elapsed(
              row.getTimestamp("first_at").toInstant(),
              Optional.ofNullable(row.getObject("every_seconds", Long.class))
                  .map(Duration::ofSeconds)
                  .orElse(null),
              row.getTimestamp("until_at").toInstant());
      case "leading" ->
          new Timing.Leading(
              row.getObject("at_local", LocalDateTime.class),
              Arrays.stream((Integer[]) row.getArray("lead_minutes").getArray())
                  .map(Duration::ofMinutes)
                  .toList());
      default -> throw new IllegalStateException("no such timing: " + name);
    };
  }

  private static String name(Timing timing) {
    return switch (timing) {
      case Timing.Daily _ -> "daily";
      case Timing.Once _ -> "once";
      case Timing.Elapsed _ -> "elapsed";
      case Timing.Leading _ -> "leading";
    };
  }

  private static @Nullable LocalDateTime local(Timing timing) {
    return switch (timing) {
      case Timing.Once once -> once.at();
      case Timing.Leading leading -> leading.startsAt();
      case Timing.Daily _, Timing.Elapsed _ -> null;
    };
  }

  private static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  private static Set<DayOfWeek> days(int bits) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> (bits & (1 << (day.getValue() - 1))) != 0)
        .collect(Collectors.toSet());
  }

  private static Integer[] minutes(Collection<Duration> leads) {
    return leads.stream().map(lead -> Math.toIntExact(lead.toMinutes())).toArray(Integer[]::new);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
