package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who began a task and wants to be called out of deep focus (preference hyperfocus_reminders) is
 * told when the time is over that such a task takes them, and twice more at half an hour's
 * distance, until it is done. The schedule has the task's id, and replaces the one there was.
 */
@Service
public class FollowingTasks {

  private static final Duration AGAIN = Duration.ofMinutes(30);
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Schedules schedules;
  private final Owners owners;
  private final ZoneSource zones;
  private final Clock clock;

  public FollowingTasks(Schedules schedules, Owners owners, ZoneSource zones, Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * A task was begun.
   *
   * @param time that it is likely to take
   */
  @Transactional
  public void begun(UUID userId, UUID taskId, Instant startedAt, Duration time) {
    Owner owner = owners.lock(userId).owner();
    Instant now = Moments.now(clock);
    Duration bounded =
        time.compareTo(SHORTEST) < 0 ? SHORTEST : time.compareTo(LONGEST) > 0 ? LONGEST : time;
    Instant first = startedAt.plus(bounded);
    if (!owner.hyperfocus() || first.isBefore(now) || schedules.find(userId, taskId).isPresent()) {
      return;
    }
    schedules.save(
        schedules.lockActive(userId).stream()
            .filter(running -> running.kind() == ScheduleKind.HYPERFOCUS)
            .map(Schedule::cancelled)
            .toList());
    ZoneId zone = owner.zone() == null ? ZoneOffset.UTC : owner.zone();
    Schedule planned =
        Schedule.planned(
            taskId,
            userId,
            ScheduleKind.HYPERFOCUS,
            new Timing.Elapsed(first, AGAIN, first.plus(AGAIN.multipliedBy(2))),
            zone);
    schedules.add(planned.begun(owner.day(planned, zones), zones.version(), now), null, now);
  }

  /** It is done, or is no task any more. */
  @Transactional
  public void over(UUID userId, UUID taskId) {
    schedules
        .lock(userId, taskId)
        .ifPresent(schedule -> schedules.save(List.of(schedule.cancelled())));
  }
}
