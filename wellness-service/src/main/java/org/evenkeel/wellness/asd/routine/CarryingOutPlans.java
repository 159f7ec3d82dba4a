package org.evenkeel.wellness.asd.routine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.evenkeel.wellness.people.ZonesOfPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planned change is told on the evening before, and takes effect when its day begins. */
@Service
class CarryingOutPlans {
  static final int BATCH = 100;

  private final JdbcRoutines routines;
  private final JdbcRoutinePlans plans;
  private final KeepingRoutine keeping;
  private final RoutineEvents events;
  private final ZonesOfPeople zones;
  private final Clock clock;

  CarryingOutPlans(
      JdbcRoutines routines,
      JdbcRoutinePlans plans,
      KeepingRoutine keeping,
      RoutineEvents events,
      ZonesOfPeople zones,
      Clock clock) {
    this.routines = routines;
    this.plans = plans;
    this.keeping = keeping;
    this.events = events;
    this.zones = zones;
    this.clock = clock;
  }

  /** Whose plans there is something to do about. */
  List<UUID> due() {
    return plans.due(Moments.now(clock), BATCH);
  }

  /** Looks at one person's plan with their routine locked. */
  @Transactional
  public void carryOut(UUID userId) {
    Routine routine = routines.lock(userId).orElse(null);
    RoutinePlan plan = routine == null ? null : routine.plan();
    if (routine == null || plan == null) {
      return;
    }
    Instant now = Moments.now(clock);
    ZoneId zone = zones.zoneOf(userId).orElse(routine.zone());
    if (plan.toldAt() == null && !plan.tellAt().isAfter(now)) {
      events.changeAhead(
          userId, plan.id(), plan.effectiveFrom(), zone, plan.applyAt(), changed(routine, plan));
      plans.told(plan, now);
    }
    if (!plan.applyAt().isAfter(now)) {
      keeping.apply(routine, plan, zone, now);
    }
  }

  /** How many items are new, gone or at other times; another wording of a name is no change. */
  static int changed(Routine routine, RoutinePlan plan) {
    Map<UUID, Item> current =
        routine.items().stream()
            .map(Waiting::item)
            .collect(Collectors.toMap(Item::id, Function.identity()));
    Map<UUID, Item> planned =
        plan.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
    long otherwise =
        planned.values().stream()
            .filter(
                item -> {
                  Item same = current.get(item.id());
                  return same == null || !same.timedLike(item);
                })
            .count();
    long gone = current.keySet().stream().filter(id -> !planned.containsKey(id)).count();
    return (int) (otherwise + gone);
  }
}
