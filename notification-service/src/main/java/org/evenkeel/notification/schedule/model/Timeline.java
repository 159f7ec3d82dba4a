package org.evenkeel.notification.schedule.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenkeel.platform.time.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a schedule in one zone, in order.
 *
 * @param pausedUntil first day that counts again; null for no pause
 */
public record Timeline(
    UUID userId, ScheduleKind kind, Timing timing, @Nullable LocalDate pausedUntil, Day day) {

  /** Before every ordinal. */
  public static final long NONE = Long.MIN_VALUE;

  /** More days than any pause or week holds: a search ends. */
  private static final int DAYS_AHEAD = 800;

  /** The next after {@code last} that is not due before {@code now}: what begins, begins later. */
  public Optional<Occurrence> nextAfter(long last, Instant now) {
    return first(last, now, occurrence -> !occurrence.dueAt().isBefore(now));
  }

  /**
   * The next after {@code last} that is still of use, though it may be due already.
   *
   * @param since when the schedule began: what was due before does not come
   */
  public Optional<Occurrence> nextOfUse(long last, Instant since, Instant now) {
    return first(
        last,
        now,
        occurrence -> occurrence.expiresAt().isAfter(now) && !occurrence.dueAt().isBefore(since));
  }

  /** How many were asked for from one ordinal, included, to another, not included. */
  public int asked(long from, long to) {
    if (!(timing instanceof Timing.Daily daily)) {
      return (int) Math.max(0, to - from);
    }
    return (int)
        LongStream.range(from, Math.min(to, from + DAYS_AHEAD))
            .mapToObj(LocalDate::ofEpochDay)
            .filter(date -> daily.on(date) && !paused(date) && WallClock.exists(date, day.rules()))
            .count();
  }

  /** The ordinal after the last that can have been by now, where nothing follows. */
  public long end(Instant now) {
    return switch (timing) {
      case Timing.Daily daily -> {
        LocalDate tomorrow = WallClock.shown(now, day.rules()).toLocalDate().plusDays(1);
        LocalDate until = daily.until();
        yield until == null || until.isAfter(tomorrow)
            ? tomorrow.toEpochDay()
            : until.toEpochDay() + 1;
      }
      case Timing.Once _ -> 1;
      case Timing.Elapsed elapsed -> count(elapsed);
      case Timing.Leading leading -> leading.leads().size();
    };
  }

  private Optional<Occurrence> first(long last, Instant now, Predicate<Occurrence> wanted) {
    return after(last, now).filter(wanted).findFirst();
  }

  private Stream<Occurrence> after(long last, Instant now) {
    return switch (timing) {
      case Timing.Daily daily -> days(daily, last, now);
      case Timing.Once once -> numbers(last, 1).mapToObj(n -> at(n, once.at()));
      case Timing.Elapsed elapsed ->
          numbers(last, count(elapsed)).mapToObj(n -> elapsed(elapsed, n));
      case Timing.Leading leading ->
          numbers(last, leading.leads().size()).mapToObj(n -> leading(leading, (int) n));
    };
  }

  private Stream<Occurrence> days(Timing.Daily daily, long last, Instant now) {
    // what was asked for yesterday can still be of use
    LocalDate start = WallClock.shown(now, day.rules()).toLocalDate().minusDays(1);
    LocalDate from = daily.from();
    long first = Math.max(start.toEpochDay(), last == NONE ? NONE : last + 1);
    first = from == null ? first : Math.max(first, from.toEpochDay());
    first = pausedUntil == null ? first : Math.max(first, pausedUntil.toEpochDay());
    return LongStream.range(first, first + DAYS_AHEAD)
        .mapToObj(LocalDate::ofEpochDay)
        .filter(date -> daily.on(date) && WallClock.exists(date, day.rules()))
        .map(date -> at(date.toEpochDay(), date.atTime(daily.at())));
  }

  private Occurrence at(long ordinal, LocalDateTime local) {
    Instant wall = WallClock.instantOf(local, day.rules());
    return new Occurrence(
        ordinal, local, day.spread(wall, userId, kind.spread()), wall.plus(kind.window()));
  }

  private Occurrence elapsed(Timing.Elapsed timing, long n) {
    Duration every = timing.every();
    Instant due = every == null ? timing.first() : timing.first().plus(every.multipliedBy(n));
    return new Occurrence(n, WallClock.shown(due, day.rules()), due, due.plus(kind.window()));
  }

  private Occurrence leading(Timing.Leading timing, int n) {
    Instant start = WallClock.instantOf(timing.startsAt(), day.rules());
    Instant due = start.minus(timing.leads().get(n));
    Instant end = n + 1 < timing.leads().size() ? start.minus(timing.leads().get(n + 1)) : start;
    return new Occurrence(n, timing.startsAt(), due, end);
  }

  private static long count(Timing.Elapsed timing) {
    Duration every = timing.every();
    if (every == null || timing.until().isBefore(timing.first())) {
      return 1;
    }
    return 1 + Duration.between(timing.first(), timing.until()).dividedBy(every);
  }

  private static LongStream numbers(long last, long count) {
    return LongStream.range(last == NONE ? 0 : last + 1, count);
  }

  private boolean paused(LocalDate date) {
    return pausedUntil != null && date.isBefore(pausedUntil);
  }
}
