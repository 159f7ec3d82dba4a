package org.evenkeel.analytics.weekly.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a member's week: as it stands, or as it is now while none does. */
@Service
public class ReadingWeek {

  /** Somebody east of the person's own zone may be a day ahead of it. */
  private static final int AHEAD = 1;

  private final FindingWeeks finding;
  private final LookingAtWeeks looking;
  private final WeeklySummaries summaries;
  private final WeeklyTiming timing;
  private final Clock clock;
  private final MeterRegistry meters;

  ReadingWeek(
      FindingWeeks finding,
      LookingAtWeeks looking,
      WeeklySummaries summaries,
      WeeklyTiming timing,
      Clock clock,
      MeterRegistry meters) {
    this.finding = finding;
    this.looking = looking;
    this.summaries = summaries;
    this.timing = timing;
    this.clock = clock;
    this.meters = meters;
  }

  /** What is known of a week. */
  public sealed interface Read {}

  /** A version that stands. */
  public record Standing(WeeklySummary summary) implements Read {}

  /**
   * No version stands.
   *
   * @param running false for an older week in which nothing was when it closed, or that ended
   *     before there were summaries
   * @param goingOn whether its last day is not over; what runs may only wait for what comes late
   */
  public record Open(Week week, Figures figures, boolean running, boolean goingOn)
      implements Read {}

  /** The week has not begun. */
  public record NotBegun() implements Read {}

  /** There is no such version of the week. */
  public record NoSuchVersion() implements Read {}

  /**
   * Reads the week that holds a day.
   *
   * @param day null for today
   * @param version null for the newest
   */
  @Transactional(readOnly = true)
  public Read read(UUID userId, ZoneId zone, @Nullable LocalDate day, @Nullable Integer version) {
    Timer.Sample sample = Timer.start(meters);
    Instant now = Moments.now(clock);
    LocalDate today = LocalDate.ofInstant(now, zone);
    Week week = finding.of(userId, day == null ? today : day);
    Read read =
        week.start().isAfter(today.plusDays(AHEAD))
            ? new NotBegun()
            : read(userId, week, zone, now, version);
    sample.stop(meters.timer("weekly_summary_read", "outcome", outcome(read)));
    return read;
  }

  private Read read(UUID userId, Week week, ZoneId zone, Instant now, @Nullable Integer version) {
    Optional<WeeklySummary> standing =
        version == null
            ? summaries.newest(userId, week.start())
            : summaries.find(userId, week.start(), version);
    if (standing.isPresent()) {
      return new Standing(standing.get());
    }
    if (version != null) {
      return new NoSuchVersion();
    }
    boolean running = week.closesAt(zone, timing.grace()).isAfter(now);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new Open(
        week,
        looking.figures(userId, week, lastDay(week, today), zone),
        running,
        !week.end().isBefore(today));
  }

  /** Up to where trend and streak go: today, while the week runs. */
  private static LocalDate lastDay(Week week, LocalDate today) {
    if (week.end().isBefore(today)) {
      return week.end();
    }
    return week.start().isAfter(today) ? week.start() : today;
  }

  private static String outcome(Read read) {
    return switch (read) {
      case Standing standing -> "standing";
      case Open open -> "open";
      case NotBegun notBegun -> "not_begun";
      case NoSuchVersion noSuchVersion -> "no_version";
    };
  }
}
