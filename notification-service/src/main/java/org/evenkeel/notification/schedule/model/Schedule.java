package org.evenkeel.notification.schedule.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is reminded of.
 *
 * @param zone null: wherever the person is
 * @param pausedUntil first local day that counts again
 * @param since when it began, or began anew: nothing that was due before comes
 * @param last ordinal of what was last fired or let go; {@link Timeline#NONE} at first
 * @param next null where nothing follows, or the person's zone is not known yet
 * @param zoneVersion version of the time zone database that {@code next} was computed with
 */
public record Schedule(
    UUID id,
    UUID userId,
    ScheduleKind kind,
    Timing timing,
    @Nullable ZoneId zone,
    State state,
    @Nullable LocalDate pausedUntil,
    Instant since,
    long last,
    @Nullable Occurrence next,
    String zoneVersion,
    @Nullable Skip skip) {

  /** Where it stands. */
  public enum State {
    ACTIVE,
    ENDED,
    CANCELLED
  }

  /**
   * What a change of rules came to.
   *
   * @param skipped how many times that were asked for will not come
   */
  public record Moved(Schedule schedule, int skipped) {}

  /** One that never fired. */
  public static Schedule planned(
      UUID id, UUID userId, ScheduleKind kind, Timing timing, @Nullable ZoneId zone) {
    return new Schedule(
        id,
        userId,
        kind,
        timing,
        zone,
        State.ACTIVE,
        null,
        Instant.EPOCH,
        Timeline.NONE,
        null,
        "",
        null);
  }

  /** Begins, or begins anew after its owner changed it: nothing that is over comes after all. */
  public Schedule begun(@Nullable Day day, String version, Instant now) {
    Schedule anew = since(now);
    return day == null
        ? anew.with(null, version)
        : anew.settled(timeline(day).nextAfter(last, now), version);
  }

  /** After what stood next was fired: what follows. */
  public Moved fired(@Nullable Day day, String version, Instant now) {
    Occurrence done = next;
    return done == null
        ? new Moved(this, 0)
        : passed(done.ordinal()).following(done.ordinal() + 1, day, version, now, Skip.Reason.LATE);
  }

  /** What stood next came too late to be of use, and whatever else did meanwhile. */
  public Moved dropped(@Nullable Day day, String version, Instant now) {
    Occurrence missed = next;
    return missed == null
        ? new Moved(this, 0)
        : passed(missed.ordinal()).following(missed.ordinal(), day, version, now, Skip.Reason.LATE);
  }

  /**
   * The rules changed under it: what is of use still comes, the rest is named. One that was to come
   * once and whose time the person travelled past comes now.
   */
  public Moved moved(@Nullable Day day, String version, Instant now, Skip.Reason because) {
    Occurrence before = next;
    if (before == null || day == null) {
      return new Moved(begun(day, version, now), 0);
    }
    Moved moved = following(before.ordinal(), day, version, now, because);
    if (timing instanceof Timing.Once && moved.schedule().next() == null) {
      Occurrence atOnce =
          new Occurrence(before.ordinal(), before.local(), now, now.plus(kind.window()));
      return new Moved(with(atOnce, version), 0);
    }
    return moved;
  }

  public Schedule retimed(Timing changed) {
    return new Schedule(
        id,
        userId,
        kind,
        changed,
        zone,
        State.ACTIVE,
        pausedUntil,
        since,
        last,
        next,
        zoneVersion,
        skip);
  }

  public Schedule paused(LocalDate until) {
    return new Schedule(
        id, userId, kind, timing, zone, state, until, since, last, next, zoneVersion, skip);
  }

  public Schedule cancelled() {
    return new Schedule(
        id,
        userId,
        kind,
        timing,
        zone,
        State.CANCELLED,
        pausedUntil,
        since,
        last,
        null,
        zoneVersion,
        skip);
  }

  private Moved following(
      long from, @Nullable Day day, String version, Instant now, Skip.Reason because) {
    if (day == null) {
      return new Moved(with(null, version), 0);
    }
    Timeline timeline = timeline(day);
    Optional<Occurrence> following = timeline.nextOfUse(last, since, now);
    long to = following.map(Occurrence::ordinal).orElseGet(() -> timeline.end(now));
    int skipped = timeline.asked(from, to);
    Schedule settled = settled(following, version);
    return new Moved(
        skipped == 0 ? settled : settled.skipping(new Skip(dayOf(to, day, now), because)), skipped);
  }

  /** The day of the last time skipped. */
  private LocalDate dayOf(long to, Day day, Instant now) {
    return timing instanceof Timing.Daily
        ? LocalDate.ofEpochDay(to - 1)
        : WallClock.shown(now, day.rules()).toLocalDate();
  }

  private Timeline timeline(Day day) {
    return new Timeline(userId, kind, timing, pausedUntil, day);
  }

  private Schedule settled(Optional<Occurrence> found, String version) {
    return found
        .map(occurrence -> with(occurrence, version))
        .orElseGet(
            () ->
                new Schedule(
                    id,
                    userId,
                    kind,
                    timing,
                    zone,
                    State.ENDED,
                    pausedUntil,
                    since,
                    last,
                    null,
                    version,
                    skip));
  }

  private Schedule with(@Nullable Occurrence following, String version) {
    return new Schedule(
        id, userId, kind, timing, zone, state, pausedUntil, since, last, following, version, skip);
  }

  private Schedule since(Instant began) {
    return new Schedule(
        id, userId, kind, timing, zone, state, pausedUntil, began, last, next, zoneVersion, skip);
  }

  private Schedule passed(long ordinal) {
    return new Schedule(
        id,
        userId,
        kind,
        timing,
        zone,
        state,
        pausedUntil,
        since,
        ordinal,
        next,
        zoneVersion,
        skip);
  }

  private Schedule skipping(Skip latest) {
    return new Schedule(
        id, userId, kind, timing, zone, state, pausedUntil, since, last, next, zoneVersion, latest);
  }
}
