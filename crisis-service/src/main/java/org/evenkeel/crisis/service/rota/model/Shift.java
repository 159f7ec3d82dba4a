package org.evenkeel.crisis.service.rota.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hours of a week in which a responder is on call, on the wall clock of a zone.
 *
 * @param weekdays on which it begins
 * @param ends at or before {@code starts} means on the next day; the same means a whole day
 * @param position 1 is told first, 2 next, up to 9
 */
public record Shift(
    UUID id,
    UUID responder,
    ZoneId zone,
    Set<DayOfWeek> weekdays,
    LocalTime starts,
    LocalTime ends,
    int position) {

  private static final int A_YEAR_AND_A_WEEK = 373;

  public Shift {
    weekdays = Set.copyOf(EnumSet.copyOf(weekdays));
  }

  /** One time of it, from and until. */
  public record Stint(Instant from, Instant until) {

    boolean contains(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean meets(Stint other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }
  }

  /** The stint in which this moment is. */
  public Optional<Stint> at(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    return Stream.of(day.minusDays(1), day)
        .flatMap(begun -> beginningOn(begun).stream())
        .filter(stint -> stint.contains(moment))
        .findFirst();
  }

  /**
   * Whether both would have the same person on call at once, some time in the year to come. Looked
   * at are the hours as they fall, because two zones change their clocks on different days.
   */
  public boolean overlaps(Shift other, Instant from) {
    LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
    return first
        .datesUntil(first.plusDays(A_YEAR_AND_A_WEEK))
        .flatMap(day -> beginningOn(day).stream())
        .anyMatch(other::isAmid);
  }

  private boolean isAmid(Stint theirs) {
    LocalDate first = theirs.from().atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = theirs.until().atZone(zone).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> nominalOn(day).stream())
        .anyMatch(theirs::meets);
  }

  private Optional<Stint> beginningOn(LocalDate day) {
    return onDay(day)
        .map(
            until ->
                new Stint(
                    WallClock.beginning(day.atTime(starts), zone),
                    WallClock.ending(until.atTime(ends), zone)));
  }

  /** Without the hour that comes twice, so that shifts that follow each other do not overlap. */
  private Optional<Stint> nominalOn(LocalDate day) {
    return onDay(day)
        .map(
            until ->
                new Stint(
                    WallClock.ending(day.atTime(starts), zone),
                    WallClock.beginning(until.atTime(ends), zone)));
  }

  private Optional<LocalDate> onDay(LocalDate day) {
    if (!weekdays.contains(day.getDayOfWeek())) {
      return Optional.empty();
    }
    return Optional.of(ends.isAfter(starts) ? day : day.plusDays(1));
  }
}
