package org.evenkeel.analytics.achievements.pause;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.activity.MemberLock;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses a member's streak and goes on with it, one wish of theirs at a time. */
@Service
class SettingPause {

  /** Who comes back from a bad week can say so afterwards. */
  static final int DAYS_BACK = 7;

  static final int DAYS_AHEAD = 90;

  private final Pauses pauses;
  private final MemberLock lock;
  private final PauseAnnouncements announcements;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  SettingPause(
      Pauses pauses,
      MemberLock lock,
      PauseAnnouncements announcements,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.pauses = pauses;
    this.lock = lock;
    this.announcements = announcements;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Sets the pause.
   *
   * @param from null for since when it runs, or today
   * @param until last day; null for as long as can be
   * @param today the member's own day
   */
  @Transactional
  public PauseOutcome set(
      UUID userId, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    LocalDate lastDay = until == null ? today.plusDays(DAYS_AHEAD) : until;
    if (from != null && from.isBefore(today.minusDays(DAYS_BACK))) {
      return new PauseOutcome.TooFarBack();
    }
    LocalDate furthest = today.plusDays(DAYS_AHEAD);
    if (from != null && from.isAfter(furthest)) {
      return new PauseOutcome.TooFarAhead("from");
    }
    if (lastDay.isAfter(furthest)) {
      return new PauseOutcome.TooFarAhead("until");
    }
    lock.take(userId);
    List<Pause> known = pauses.of(userId);
    Optional<Pause> running =
        known.stream().filter(p -> from == null && p.holds(today)).findFirst();
    LocalDate firstDay = from != null ? from : running.map(Pause::firstDay).orElse(today);
    if (lastDay.isBefore(from == null ? today : from)) {
      return new PauseOutcome.Backwards();
    }
    UUID id = running.map(Pause::id).orElseGet(ids::next);
    carryOut(userId, PausePlan.setting(known, new Pause(id, firstDay, lastDay), today), today);
    meters.counter("analytics_streak_pauses_total", "act", "set").increment();
    return new PauseOutcome.Set();
  }

  /** Goes on from today; without a pause nothing happens. */
  @Transactional
  public void resume(UUID userId, LocalDate today) {
    lock.take(userId);
    carryOut(userId, PausePlan.resuming(pauses.of(userId), today), today);
    meters.counter("analytics_streak_pauses_total", "act", "resumed").increment();
  }

  private void carryOut(UUID userId, PausePlan plan, LocalDate today) {
    Instant now = Moments.now(clock);
    // All rows come before the outbox: they mark weeks, and whoever closes those publishes after.
    plan.takenBack().forEach(pause -> pauses.remove(userId, pause.id()));
    plan.kept().forEach(pause -> pauses.keep(userId, pause));
    plan.takenBack().forEach(pause -> announcements.takenBack(userId, pause, now));
    plan.kept().forEach(pause -> announcements.set(userId, pause, now));
    events.publishEvent(new PauseChanged(userId, today));
  }
}
