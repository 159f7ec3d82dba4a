package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their schedules themselves. */
@Service
public class PlanningSchedules {

  /** How many of their own somebody has at once. */
  static final int MOST = 50;

  private final Schedules schedules;
  private final Owners owners;
  private final ZoneSource zones;
  private final Ids ids;
  private final Clock clock;

  public PlanningSchedules(
      Schedules schedules, Owners owners, ZoneSource zones, Ids ids, Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.zones = zones;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** As it stands now. */
    record Done(Schedule schedule) implements Outcome {}

    /** Not one of this person's that is still running. */
    record NoSuchSchedule() implements Outcome {}

    /** So many are running already. */
    record TooMany(int most) implements Outcome {}

    /** No moment of it is still to come. */
    record AlreadyOver() implements Outcome {}

    /** It has no days or no time that could be changed. */
    record NotDaily() implements Outcome {}
  }

  /**
   * Plans one.
   *
   * @param zone null for wherever the person is
   * @param assumed where the person seems to be while nobody told
   */
  @Transactional
  public Outcome plan(
      UUID userId, ScheduleKind kind, Timing timing, @Nullable ZoneId zone, ZoneId assumed) {
    Owner owner = owners.lock(userId).owner();
    List<Schedule> active = schedules.lockActive(userId);
    if (active.stream().filter(running -> counts(running, kind)).count() >= MOST) {
      return new Outcome.TooMany(MOST);
    }
    Instant now = Moments.now(clock);
    ZoneId held = zone == null && owner.zone() == null ? assumed : zone;
    Schedule planned = Schedule.planned(ids.next(), userId, kind, timing, held);
    Schedule begun = planned.begun(owner.day(planned, zones), zones.version(), now);
    if (begun.next() == null) {
      return new Outcome.AlreadyOver();
    }
    if (kind == ScheduleKind.HYPERFOCUS) {
      end(active, kind);
    }
    schedules.add(begun, null, now);
    return new Outcome.Done(begun);
  }

  /**
   * Changes what is named; null leaves it as it is.
   *
   * @param pausedUntil first local day on which it comes again
   */
  @Transactional
  public Outcome change(
      UUID userId,
      UUID id,
      @Nullable LocalTime at,
      @Nullable Set<DayOfWeek> days,
      @Nullable LocalDate pausedUntil) {
    Owner owner = owners.lock(userId).owner();
    Schedule schedule = schedules.lock(userId, id).orElse(null);
    if (schedule == null) {
      return new Outcome.NoSuchSchedule();
    }
    if (!(schedule.timing() instanceof Timing.Daily daily)) {
      return new Outcome.NotDaily();
    }
    Timing.Daily retimed =
        new Timing.Daily(
            at == null ? daily.at() : at,
            days == null ? daily.days() : days,
            daily.from(),
            daily.until());
    Schedule changed = schedule.retimed(retimed);
    return begun(pausedUntil == null ? changed : changed.paused(pausedUntil), owner);
  }

  /** Waits for a worker that fires it at this moment; it fires no more afterwards. */
  @Transactional
  public Outcome cancel(UUID userId, UUID id) {
    return schedules
        .lock(userId, id)
        .<Outcome>map(schedule -> saved(schedule.cancelled()))
        .orElseGet(Outcome.NoSuchSchedule::new);
  }

  private Outcome begun(Schedule changed, Owner owner) {
    Schedule begun = changed.begun(owner.day(changed, zones), zones.version(), Moments.now(clock));
    return begun.state() == Schedule.State.ENDED ? new Outcome.AlreadyOver() : saved(begun);
  }

  private Outcome saved(Schedule schedule) {
    schedules.save(List.of(schedule));
    return new Outcome.Done(schedule);
  }

  /** One block of deep focus at a time: the next replaces the last. */
  private void end(List<Schedule> active, ScheduleKind kind) {
    schedules.save(
        active.stream()
            .filter(running -> running.kind() == kind)
            .map(Schedule::cancelled)
            .toList());
  }

  private static boolean counts(Schedule running, ScheduleKind planned) {
    boolean replaced = planned == ScheduleKind.HYPERFOCUS && running.kind() == planned;
    return !running.kind().standing() && !replaced;
  }
}
