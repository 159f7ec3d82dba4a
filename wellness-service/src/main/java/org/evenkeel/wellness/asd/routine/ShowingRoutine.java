package org.evenkeel.wellness.asd.routine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.wellness.asd.routine.RoutineView.PlannedRoutineView;
import org.evenkeel.wellness.asd.routine.RoutineView.RoutineItemView;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.evenkeel.wellness.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routines as their owners see them, names opened. */
@Component
class ShowingRoutine {
  private final JdbcRoutines routines;
  private final ItemNames names;

  ShowingRoutine(JdbcRoutines routines, ItemNames names) {
    this.routines = routines;
    this.names = names;
  }

  /** Who has none sees an empty one, version 0. */
  RoutineView of(Person person) {
    return routines
        .find(person.userId())
        .map(routine -> of(routine, person.zone(), null))
        .orElseGet(() -> new RoutineView(false, null, 0, person.zone().getId(), List.of(), null));
  }

  RoutineView of(Routine routine, ZoneId zone, @Nullable ResourcesView resources) {
    RoutinePlan plan = routine.plan();
    return new RoutineView(
        routine.flagged(),
        resources,
        routine.version(),
        zone.getId(),
        routine.items().stream()
            .map(waiting -> view(routine.userId(), waiting.item(), waiting.pending().dueAt()))
            .toList(),
        plan == null
            ? null
            : new PlannedRoutineView(
                plan.effectiveFrom(),
                plan.tellAt(),
                plan.toldAt(),
                plan.items().stream().map(item -> view(routine.userId(), item, null)).toList()));
  }

  private RoutineItemView view(UUID userId, Item item, @Nullable Instant nextAt) {
    return new RoutineItemView(
        item.id(),
        names.open(userId, item),
        RoutineView.time(item.at()),
        WeekDay.of(item.days()),
        item.toleranceMinutes(),
        nextAt);
  }
}
