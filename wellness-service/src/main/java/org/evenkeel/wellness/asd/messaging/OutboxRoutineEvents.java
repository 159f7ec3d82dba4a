package org.evenkeel.wellness.asd.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.evenkeel.contracts.wellness.RoutineChangeAhead;
import org.evenkeel.contracts.wellness.RoutineDeviated;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.asd.routine.RoutineDay;
import org.evenkeel.wellness.asd.routine.RoutineEvents;
import org.springframework.stereotype.Component;

/** Publishes RoutineDeviated and RoutineChangeAhead. */
@Component
class OutboxRoutineEvents implements RoutineEvents {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Outbox outbox;

  OutboxRoutineEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void deviated(RoutineDay day, LocalTime planned) {
    outbox.publish(
        day.userId(),
        new RoutineDeviated(
            day.itemId(),
            day.userId(),
            day.occurrence().date(),
            TIME.format(planned),
            day.zone().getId(),
            day.occurrence().dueAt(),
            day.occurrence().deadline()));
  }

  @Override
  public void changeAhead(
      UUID userId,
      UUID planId,
      LocalDate effectiveFrom,
      ZoneId zone,
      Instant takesEffectAt,
      int changedItems) {
    outbox.publish(
        userId,
        new RoutineChangeAhead(
            planId, userId, effectiveFrom, zone.getId(), takesEffectAt, changedItems));
  }
}
