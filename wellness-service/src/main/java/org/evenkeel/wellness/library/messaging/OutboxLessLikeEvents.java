package org.evenkeel.wellness.library.messaging;

import java.util.UUID;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.LessLikeEvents;
import org.springframework.stereotype.Component;

/** Publishes InterventionLessLiked. */
@Component
class OutboxLessLikeEvents implements LessLikeEvents {
  private final Outbox outbox;

  OutboxLessLikeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void wantsLess(UUID userId, Intervention intervention, LocalMoment moment) {
    outbox.publish(
        userId,
        new InterventionLessLiked(
            userId,
            intervention.id(),
            intervention.approach().wireName(),
            moment.occurredAt(),
            moment.localDate()));
  }
}
