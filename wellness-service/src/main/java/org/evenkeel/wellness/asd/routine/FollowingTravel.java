package org.evenkeel.wellness.asd.routine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.routine.model.RoutineClock;
import org.evenkeel.wellness.people.PersonMoved;
import org.evenkeel.wellness.people.ZonesOfPeople;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A routine goes along with the person: its times are those of the clocks where they are. */
@Service
class FollowingTravel {
  private final JdbcRoutines routines;
  private final JdbcRoutinePlans plans;
  private final ZonesOfPeople zones;
  private final Clock clock;

  FollowingTravel(JdbcRoutines routines, JdbcRoutinePlans plans, ZonesOfPeople zones, Clock clock) {
    this.routines = routines;
    this.plans = plans;
    this.zones = zones;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void moved(PersonMoved event) {
    Routine routine = routines.lock(event.userId()).orElse(null);
    if (routine == null) {
      return;
    }
    Instant now = Moments.now(clock);
    ZoneId zone = zones.zoneOf(event.userId()).orElse(routine.zone());
    routines
        .lockItems(event.userId())
        .forEach(
            waiting ->
                routines.savePending(
                    waiting.pending(
                        RoutineClock.moved(waiting.item(), waiting.pending(), now, zone), zone)));
    RoutinePlan plan = routine.plan();
    if (plan != null) {
      plans.saveTimes(
          plan.at(
              RoutineClock.tellingOf(plan.effectiveFrom(), zone),
              RoutineClock.start(plan.effectiveFrom(), zone)));
    }
  }
}
