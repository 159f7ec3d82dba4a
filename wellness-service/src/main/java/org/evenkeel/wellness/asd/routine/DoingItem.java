package org.evenkeel.wellness.asd.routine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.routine.model.Deviation;
import org.evenkeel.wellness.asd.routine.model.Occurrence;
import org.evenkeel.wellness.asd.routine.model.RoutineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person did something of their routine. */
@Service
class DoingItem {
  private final JdbcRoutines routines;
  private final JdbcRoutineDays days;
  private final Clock clock;
  private final MeterRegistry meters;

  DoingItem(JdbcRoutines routines, JdbcRoutineDays days, Clock clock, MeterRegistry meters) {
    this.routines = routines;
    this.days = days;
    this.clock = clock;
    this.meters = meters;
  }

  /** It counts for the day whose time is nearest; to do it again changes nothing. */
  @Transactional
  public DoneOutcome done(UUID userId, UUID itemId, ZoneId zone) {
    Waiting waiting = routines.lockItem(userId, itemId).orElse(null);
    if (waiting == null) {
      return new DoneOutcome.Missing();
    }
    Instant now = Moments.now(clock);
    Optional<Occurrence> nearest = RoutineClock.nearest(waiting.item(), now, zone);
    if (nearest.isEmpty()) {
      return new DoneOutcome.NotNow();
    }
    boolean waitedFor = nearest.get().date().equals(waiting.pending().date());
    Occurrence occurrence = waitedFor ? waiting.pending() : nearest.get();
    RoutineDay settled = days.find(itemId, occurrence.date()).orElse(null);
    if (settled != null && settled.doneAt() != null) {
      return new DoneOutcome.Done(settled);
    }
    if (settled != null) {
      days.doneAfterAll(itemId, occurrence.date(), now);
    } else {
      days.add(RoutineDay.done(userId, itemId, occurrence, waitedFor ? waiting.zone() : zone, now));
    }
    if (!occurrence.date().isBefore(waiting.pending().date())) {
      routines.savePending(
          waiting.pending(RoutineClock.next(waiting.item(), occurrence.date(), now, zone), zone));
    }
    RoutineDay day = days.find(itemId, occurrence.date()).orElseThrow();
    Deviation deviation = day.deviation();
    meters
        .counter(
            "routine_days_total", "how", deviation == null ? "as_planned" : deviation.wireName())
        .increment();
    return new DoneOutcome.Done(day);
  }
}
