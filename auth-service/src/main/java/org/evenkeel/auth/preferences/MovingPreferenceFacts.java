package org.evenkeel.auth.preferences;

import java.util.UUID;
import org.evenkeel.auth.preferences.PreferenceDocuments.Waiting;
import org.evenkeel.auth.preferences.messaging.PreferenceFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Moves facts from documents into the outbox: first the outbox, in a transaction that remembers how
 * far it got, then out of the document. A crash in between repeats a step that changes nothing.
 */
@Service
class MovingPreferenceFacts {

  private static final Logger LOG = LoggerFactory.getLogger(MovingPreferenceFacts.class);

  private final PreferenceDocuments documents;
  private final PreferenceFacts facts;

  MovingPreferenceFacts(PreferenceDocuments documents, PreferenceFacts facts) {
    this.documents = documents;
    this.facts = facts;
  }

  /** At once if it can be; else the next round does it. */
  void moveSoon(UUID userId) {
    try {
      move(userId);
    } catch (RuntimeException e) {
      LOG.warn("Facts of {} are moved later: {}", userId, e.getClass().getSimpleName());
    }
  }

  void move(UUID userId) {
    long last = 0;
    for (Waiting waiting : documents.waiting(userId)) {
      facts.publishOnce(userId, waiting.version(), waiting.fact());
      last = waiting.version();
    }
    if (last > 0) {
      documents.remove(userId, last);
    }
  }

  @Scheduled(
      fixedDelayString = "${evenkeel.preferences.move-every}",
      initialDelayString = "${evenkeel.preferences.move-every}")
  void moveLeftOver() {
    documents.withWaiting().forEach(this::moveSoon);
  }
}
