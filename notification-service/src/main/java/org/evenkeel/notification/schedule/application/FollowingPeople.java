package org.evenkeel.notification.schedule.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.notification.schedule.model.Owner;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.Wishes;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps schedules as people's preferences and places ask for. */
@Service
public class FollowingPeople {

  private final Schedules schedules;
  private final Owners owners;
  private final ZoneSource zones;
  private final ScheduleMeters meters;
  private final Ids ids;
  private final Clock clock;

  public FollowingPeople(
      Schedules schedules,
      Owners owners,
      ZoneSource zones,
      ScheduleMeters meters,
      Ids ids,
      Clock clock) {
    this.schedules = schedules;
    this.owners = owners;
    this.zones = zones;
    this.meters = meters;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Somebody new.
   *
   * @param wishes the product's defaults; they hold until preferences are told
   */
  @Transactional
  public void registered(
      UUID userId,
      boolean member,
      @Nullable ZoneId zone,
      @Nullable QuietTimes quiet,
      Wishes wishes,
      long asOf) {
    Owners.Known known = owners.lock(userId);
    owners.registered(userId, member);
    if (known.preferencesAsOf() == 0) {
      owners.preferences(userId, quiet, known.owner().hyperfocus(), 0);
    }
    place(known, zone, asOf);
    if (member && known.preferencesAsOf() == 0) {
      follow(userId, wishes);
    }
  }

  /** They live somewhere else now, or travel. */
  @Transactional
  public void moved(UUID userId, @Nullable ZoneId zone, long asOf) {
    place(owners.lock(userId), zone, asOf);
  }

  /**
   * They changed their preferences.
   *
   * @param wishes at which times they are reminded
   */
  @Transactional
  public void prefers(
      UUID userId, @Nullable QuietTimes quiet, boolean hyperfocus, Wishes wishes, long asOf) {
    Owners.Known known = owners.lock(userId);
    if (asOf < known.preferencesAsOf()) {
      return;
    }
    owners.preferences(userId, quiet, hyperfocus, asOf);
    if (known.owner().hyperfocus() && !hyperfocus) {
      endFocus(userId);
    }
    if (!Objects.equals(known.owner().quiet(), quiet)) {
      recompute(userId, "quiet_hours");
    }
    if (known.owner().member()) {
      follow(userId, wishes);
    }
  }

  /** A person whose zone nobody knows any more stays in the last that was known. */
  private void place(Owners.Known known, @Nullable ZoneId zone, long asOf) {
    Owner before = known.owner();
    if (zone == null || asOf < known.placeAsOf()) {
      return;
    }
    owners.place(before.userId(), zone, asOf);
    if (!zone.equals(before.zone())) {
      recompute(before.userId(), Skip.Reason.TRAVEL.code());
    }
  }

  private void recompute(UUID userId, String reason) {
    Owner owner = owners.lock(userId).owner();
    Instant now = Moments.now(clock);
    List<Schedule> after = new ArrayList<>();
    for (Schedule schedule : schedules.lockActive(userId)) {
      if (schedule.zone() == null) {
        Schedule.Moved moved =
            schedule.moved(owner.day(schedule, zones), zones.version(), now, Skip.Reason.TRAVEL);
        meters.recomputed(reason);
        meters.dropped(schedule.kind(), Skip.Reason.TRAVEL, moved.skipped());
        after.add(moved.schedule());
      }
    }
    schedules.save(after);
  }

  private void follow(UUID userId, Wishes wishes) {
    Owner owner = owners.lock(userId).owner();
    Map<ScheduleKind, Schedules.Standing> standing =
        schedules.lockStanding(userId).stream()
            .collect(Collectors.toMap(Schedules.Standing::kind, Function.identity()));
    for (ScheduleKind kind : ScheduleKind.ofPreferences()) {
      follow(owner, kind, standing.get(kind), wishes.at(kind).orElse(null));
    }
  }

  /** What its owner changed here since holds until the preference itself changes. */
  private void follow(
      Owner owner,
      ScheduleKind kind,
      Schedules.@Nullable Standing standing,
      @Nullable LocalTime wished) {
    if (standing == null) {
      if (wished != null) {
        schedules.add(
            begun(
                Schedule.planned(
                    ids.next(), owner.userId(), kind, Timing.Daily.every(wished), null),
                owner),
            wished,
            Moments.now(clock));
      }
    } else if (!Objects.equals(standing.wished(), wished)) {
      Schedule schedule = standing.schedule();
      Schedule changed =
          wished == null
              ? schedule.cancelled()
              : begun(schedule.retimed(Timing.Daily.every(wished)), owner);
      schedules.save(List.of(changed));
      schedules.saveWish(schedule.id(), wished);
      meters.recomputed("preference");
    }
  }

  private Schedule begun(Schedule schedule, Owner owner) {
    return schedule.begun(owner.day(schedule, zones), zones.version(), Moments.now(clock));
  }

  private void endFocus(UUID userId) {
    schedules.save(
        schedules.lockActive(userId).stream()
            .filter(schedule -> schedule.kind() == ScheduleKind.HYPERFOCUS)
            .map(Schedule::cancelled)
            .toList());
  }
}
