package org.evenkeel.session.idea.messaging;

import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.IdeaRevised;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.session.idea.Idea;
import org.evenkeel.session.idea.IdeaEvents;
import org.springframework.stereotype.Component;

/** Publishes IdeaCaptured, IdeaRevised and IdeaDeleted, with the ciphertext that was stored. */
@Component
class OutboxIdeaEvents implements IdeaEvents {

  private final Outbox outbox;

  OutboxIdeaEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void captured(Idea idea) {
    outbox.publish(
        idea.userId(),
        new IdeaCaptured(
            idea.id(),
            idea.userId(),
            idea.version(),
            idea.moment().occurredAt(),
            idea.moment().zone().getId(),
            idea.moment().localDate(),
            idea.contentSealed()));
  }

  @Override
  public void revised(Idea idea) {
    outbox.publish(
        idea.userId(),
        new IdeaRevised(
            idea.id(), idea.userId(), idea.version(), idea.updatedAt(), idea.contentSealed()));
  }

  @Override
  public void deleted(Idea idea) {
    outbox.publish(
        idea.userId(), new IdeaDeleted(idea.id(), idea.userId(), idea.moment().localDate()));
  }
}
