package org.evenkeel.wellness.asd.routine.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.platform.time.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * When items are due, in a person's own zone: a time that a clock leaves out is the first valid
 * moment after, of one that comes twice the first is meant, a local date comes once.
 */
public final class RoutineClock {

  /** More than a week with a day that a zone leaves out. */
  private static final int DAYS = 16;

  /** Further from its time nobody means that day any more. */
  private static final Duration NEAR = Duration.ofHours(36);

  /** The evening on which a change of the next day is told. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private RoutineClock() {}

  /**
   * The next occurrence that is due after a moment.
   *
   * @param after the last local day that is settled; null for none
   */
  public static Occurrence next(Item item, @Nullable LocalDate after, Instant now, ZoneId zone) {
    LocalDate first = today(now, zone).minusDays(1);
    LocalDate from = after == null || after.isBefore(first) ? first : after.plusDays(1);
    return days(item, from, zone)
        .filter(occurrence -> occurrence.dueAt().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a week without any of its days"));
  }

  /** The occurrence whose time is nearest, before or after; empty when none is within 36 hours. */
  public static Optional<Occurrence> nearest(Item item, Instant now, ZoneId zone) {
    return days(item, today(now, zone).minusDays(3), zone)
        .filter(occurrence -> occurrence.from(now).compareTo(NEAR) <= 0)
        .min(Comparator.comparing(occurrence -> occurrence.from(now)));
  }

  /**
   * The occurrence to wait for after somebody moved. One whose time has come already is theirs
   * still; of the others those whose time was travelled past do not come.
   */
  public static Occurrence moved(Item item, Occurrence pending, Instant now, ZoneId zone) {
    return pending.dueAt().isAfter(now)
        ? next(item, pending.date().minusDays(1), now, zone)
        : pending;
  }

  /** The first moment of a local day. */
  public static Instant start(LocalDate day, ZoneId zone) {
    return WallClock.instantOf(day.atStartOfDay(), zone.getRules());
  }

  /** When a change that begins on a day is told: the evening before. */
  public static Instant tellingOf(LocalDate day, ZoneId zone) {
    return WallClock.instantOf(LocalDateTime.of(day.minusDays(1), EVENING), zone.getRules());
  }

  /** The local day of a moment. */
  public static LocalDate today(Instant now, ZoneId zone) {
    return WallClock.shown(now, zone.getRules()).toLocalDate();
  }

  private static Stream<Occurrence> days(Item item, LocalDate from, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return Stream.iterate(from, day -> day.plusDays(1))
        .limit(DAYS)
        .filter(day -> item.days().contains(day.getDayOfWeek()) && WallClock.exists(day, rules))
        .map(
            day -> {
              Instant due = WallClock.instantOf(day.atTime(item.at()), rules);
              return new Occurrence(
                  day, due, due.plus(Duration.ofMinutes(item.toleranceMinutes())));
            });
  }
}
