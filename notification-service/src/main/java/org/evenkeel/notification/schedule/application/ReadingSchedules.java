package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.time.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person's own schedules, as they stand today where the person is. */
@Service
public class ReadingSchedules {

  private final Schedules schedules;
  private final Owners owners;
  private final ZoneSource zones;
  private final Clock clock;

  public ReadingSchedules(Schedules schedules, Owners owners, ZoneSource zones, Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * One with what its owner's day makes of it.
   *
   * @param zone null while nobody told
   * @param paused whether today is before the first day that counts again
   * @param quiet whether it comes in the quiet hours: then it is told after them, if it is of use
   */
  public record Seen(Schedule schedule, @Nullable ZoneId zone, boolean paused, boolean quiet) {}

  public List<Seen> page(UUID userId, String orderBy, int limit, long offset) {
    return schedules.page(userId, orderBy, limit, offset).stream().map(this::seen).toList();
  }

  public long count(UUID userId) {
    return schedules.count(userId);
  }

  public Optional<Seen> find(UUID userId, UUID id) {
    return schedules.find(userId, id).map(this::seen);
  }

  /** Where the person is, if anybody told. */
  public Optional<ZoneId> zoneOf(UUID userId) {
    Owner owner = owners.of(Set.of(userId)).get(userId);
    return owner == null ? Optional.empty() : Optional.ofNullable(owner.zone());
  }

  public Seen seen(Schedule schedule) {
    Owner owner = owners.of(Set.of(schedule.userId())).get(schedule.userId());
    Day day = owner == null ? null : owner.day(schedule, zones);
    ZoneId zone = schedule.zone();
    return new Seen(
        schedule,
        zone != null || owner == null ? zone : owner.zone(),
        day != null && paused(schedule, day),
        day != null && quiet(schedule, day));
  }

  private boolean paused(Schedule schedule, Day day) {
    LocalDate until = schedule.pausedUntil();
    LocalDate today = WallClock.shown(Moments.now(clock), day.rules()).toLocalDate();
    return until != null && until.isAfter(today);
  }

  private static boolean quiet(Schedule schedule, Day day) {
    Occurrence next = schedule.next();
    QuietTimes quiet = day.quiet();
    return next != null
        && quiet != null
        && quiet.contains(WallClock.shown(next.dueAt(), day.rules()).toLocalTime());
  }
}
