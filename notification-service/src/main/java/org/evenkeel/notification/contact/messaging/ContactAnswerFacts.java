package org.evenkeel.notification.contact.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.notification.contact.ContactAnswers;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes what contacts said. */
@Component
class ContactAnswerFacts implements ContactAnswers {

  private final Outbox outbox;

  ContactAnswerFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void optedOut(UUID contactId, UUID userId, Instant at) {
    outbox.publish(userId, new ContactOptedOut(contactId, userId, at));
  }
}
