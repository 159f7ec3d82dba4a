package org.evenkeel.notification.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.Notifying;
import org.springframework.stereotype.Service;

/**
 * A person is asked how they are some time after a hard one. It is a reminder like others: their
 * quiet hours and opt-outs count, and a day later it says nothing any more.
 */
@Service
public class AskingHowTheyAre {

  private static final Duration OF_USE = Duration.ofHours(24);

  private final Notifying notifying;

  AskingHowTheyAre(Notifying notifying) {
    this.notifying = notifying;
  }

  public void ask(UUID followUpId, UUID userId, Instant dueAt) {
    notifying.request(
        new NotificationRequest(
            "follow-up:" + followUpId,
            userId,
            DeliveryKind.REMINDER,
            "follow-up",
            Map.of(),
            dueAt,
            dueAt.plus(OF_USE)));
  }
}
