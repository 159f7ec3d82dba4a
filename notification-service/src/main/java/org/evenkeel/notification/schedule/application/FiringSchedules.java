package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fires what is due. Handing over and storing what is next are one transaction with the row locked:
 * a crash repeats both or neither, and no other replica has the row meanwhile.
 */
@Service
public class FiringSchedules {

  private final Schedules schedules;
  private final Owners owners;
  private final Reminders reminders;
  private final ZoneSource zones;
  private final ScheduleMeters meters;
  private final Clock clock;

  public FiringSchedules(
      Schedules schedules,
      Owners owners,
      Reminders reminders,
      ZoneSource zones,
      ScheduleMeters meters,
      Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.reminders = reminders;
    this.zones = zones;
    this.meters = meters;
    this.clock = clock;
  }

  /** Fires some, and says how many were looked at. */
  @Transactional
  public int fireSome(int most) {
    Instant now = Moments.now(clock);
    List<Schedule> due = schedules.claimDue(now, most);
    fire(due, now);
    return due.size();
  }

  /** Fires that one, if it is still due. */
  @Transactional
  public void fireOne(UUID id) {
    Instant now = Moments.now(clock);
    fire(schedules.claim(id, now).stream().toList(), now);
  }

  /** One that cannot be handed over must not hold up the others; it is dropped when it is over. */
  @Transactional
  public void putOff(UUID id, Duration pause) {
    Instant now = Moments.now(clock);
    schedules.putOff(id, now, now.plus(pause));
    meters.putOff();
  }

  /** Owners are read after the rows are locked: whoever changes one waits for its schedules. */
  private void fire(List<Schedule> due, Instant now) {
    if (due.isEmpty()) {
      return;
    }
    Map<UUID, Owner> known = owners.of(due.stream().map(Schedule::userId).distinct().toList());
    List<Schedule> after = new ArrayList<>(due.size());
    // in one order in every replica, so that what is locked for people is locked in that order too
    for (Schedule schedule : sorted(due)) {
      Owner owner = known.get(schedule.userId());
      after.add(owner == null ? schedule.cancelled() : step(schedule, owner, now));
    }
    schedules.save(after);
  }

  private Schedule step(Schedule claimed, Owner owner, Instant now) {
    Day day = owner.day(claimed, zones);
    Schedule schedule = current(claimed, day, now);
    Occurrence next = schedule.next();
    if (next == null || next.dueAt().isAfter(now)) {
      return schedule;
    }
    if (!next.expiresAt().isAfter(now)) {
      return counted(schedule.dropped(day, zones.version(), now), Skip.Reason.LATE);
    }
    reminders.remind(schedule, next);
    meters.fired(schedule.kind(), Duration.between(next.dueAt(), now));
    return counted(schedule.fired(day, zones.version(), now), Skip.Reason.LATE);
  }

  /** A moment that an older time zone database gave is not trusted. */
  private Schedule current(Schedule schedule, @Nullable Day day, Instant now) {
    if (schedule.zoneVersion().compareTo(zones.version()) >= 0) {
      return schedule;
    }
    meters.recomputed(Skip.Reason.TZDATA.code());
    return counted(
        schedule.moved(day, zones.version(), now, Skip.Reason.TZDATA), Skip.Reason.TZDATA);
  }

  private Schedule counted(Schedule.Moved moved, Skip.Reason reason) {
    meters.dropped(moved.schedule().kind(), reason, moved.skipped());
    return moved.schedule();
  }

  private static List<Schedule> sorted(List<Schedule> due) {
    return due.stream()
        .sorted(Comparator.comparing(Schedule::userId).thenComparing(Schedule::id))
        .toList();
  }
}
