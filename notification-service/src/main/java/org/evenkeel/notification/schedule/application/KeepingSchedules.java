package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must be done for all schedules now and then, by one replica. */
@Service
public class KeepingSchedules {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Schedules schedules;
  private final Owners owners;
  private final ZoneSource zones;
  private final ScheduleMeters meters;
  private final Clock clock;

  public KeepingSchedules(
      Schedules schedules, Owners owners, ZoneSource zones, ScheduleMeters meters, Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.zones = zones;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Computes some moments anew that an older time zone database gave; how many. A replica with an
   * older database than another's leaves the other's alone.
   */
  @Transactional
  public int recomputeSome(int most) {
    Instant now = Moments.now(clock);
    List<Schedule> older = schedules.claimOlderThan(zones.version(), most);
    Map<UUID, Owner> known = owners.of(older.stream().map(Schedule::userId).distinct().toList());
    schedules.save(
        older.stream()
            .map(schedule -> recomputed(schedule, known.get(schedule.userId()), now))
            .toList());
    return older.size();
  }

  /** Forgets some that ended long ago; how many. */
  @Transactional
  public int forgetSome(int most) {
    return schedules.forgetEnded(Moments.now(clock).minus(KEPT), most);
  }

  private Schedule recomputed(Schedule schedule, @Nullable Owner owner, Instant now) {
    if (owner == null) {
      return schedule.cancelled();
    }
    Schedule.Moved moved =
        schedule.moved(owner.day(schedule, zones), zones.version(), now, Skip.Reason.TZDATA);
    meters.recomputed(Skip.Reason.TZDATA.code());
    meters.dropped(schedule.kind(), Skip.Reason.TZDATA, moved.skipped());
    return moved.schedule();
  }
}
