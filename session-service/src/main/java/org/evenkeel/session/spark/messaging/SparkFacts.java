package org.evenkeel.session.spark.messaging;

import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.sessions.SparkAffectCompleted;
import org.evenkeel.contracts.sessions.SparkPerceptionCompleted;
import org.evenkeel.contracts.sessions.SparkResponseCompleted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.session.spark.application.SparkAnnouncements;
import org.evenkeel.session.spark.application.SparkSessions.StoredEvent;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Component;

/** Publishes a fact for each event, with the ciphertext that was stored. */
@Component
class SparkFacts implements SparkAnnouncements {

  private final Outbox outbox;

  SparkFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void happened(StoredEvent stored, SparkSession session) {
    outbox.publish(stored.userId(), fact(stored, session));
  }

  private static Fact fact(StoredEvent stored, SparkSession session) {
    return switch (stored.event()) {
      case Started e ->
          new SparkSessionStarted(
              stored.sessionId(),
              stored.userId(),
              stored.version(),
              stored.at(),
              e.zone(),
              e.localDate(),
              stored.contentSealed());
      case PerceptionCompleted e ->
          new SparkPerceptionCompleted(
              stored.sessionId(),
              stored.userId(),
              stored.version(),
              stored.at(),
              stored.contentSealed());
      case AffectCompleted e ->
          new SparkAffectCompleted(
              stored.sessionId(),
              stored.userId(),
              stored.version(),
              stored.at(),
              e.emotions(),
              e.intensity());
      case ResponseCompleted e ->
          new SparkResponseCompleted(
              stored.sessionId(),
              stored.userId(),
              stored.version(),
              stored.at(),
              stored.contentSealed());
      case Completed e ->
          new SparkSessionCompleted(
              stored.sessionId(),
              stored.userId(),
              stored.version(),
              stored.at(),
              e.zone(),
              e.localDate(),
              session.find(AffectCompleted.class).map(AffectCompleted::intensity).orElse(null),
              e.intensityAfter(),
              stored.contentSealed());
    };
  }
}
