package org.evenkeel.wellness.asd.routine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.routine.model.Deviation;
import org.evenkeel.wellness.asd.routine.model.RoutineClock;
import org.evenkeel.wellness.people.ZonesOfPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was not done by the end of its tolerance is told, once an item and local day, and the next
 * day of it is waited for. Row locks keep replicas apart; day and fact are one transaction.
 */
@Service
class FindingDeviations {
  private static final int BATCH = 500;

  private final JdbcRoutines routines;
  private final JdbcRoutineDays days;
  private final RoutineEvents events;
  private final ZonesOfPeople zones;
  private final Clock clock;
  private final MeterRegistry meters;

  FindingDeviations(
      JdbcRoutines routines,
      JdbcRoutineDays days,
      RoutineEvents events,
      ZonesOfPeople zones,
      Clock clock,
      MeterRegistry meters) {
    this.routines = routines;
    this.days = days;
    this.events = events;
    this.zones = zones;
    this.clock = clock;
    this.meters = meters;
  }

  /** Who has something overdue; some of them, not always the same, when they are many. */
  List<UUID> overdue() {
    return routines.withOverdue(Moments.now(clock), BATCH);
  }

  /** Looks at what one person has overdue. */
  @Transactional
  public void look(UUID userId) {
    Instant now = Moments.now(clock);
    routines.claimOverdue(userId, now).forEach(waiting -> missed(waiting, now));
  }

  private void missed(Waiting waiting, Instant now) {
    RoutineDay day =
        new RoutineDay(
            waiting.item().id(),
            waiting.userId(),
            waiting.zone(),
            waiting.pending(),
            null,
            Deviation.MISSED);
    if (days.add(day)) {
      events.deviated(day, waiting.item().at());
      meters.counter("routine_days_total", "how", "missed").increment();
    }
    ZoneId zone = zones.zoneOf(waiting.userId()).orElse(waiting.zone());
    routines.savePending(
        waiting.pending(
            RoutineClock.next(waiting.item(), waiting.pending().date(), now, zone), zone));
  }
}
