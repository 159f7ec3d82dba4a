package org.evenkeel.session.spark.messaging;

import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.SparkAffectCompleted;
import org.evenkeel.contracts.sessions.SparkPerceptionCompleted;
import org.evenkeel.contracts.sessions.SparkResponseCompleted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes a fact for each event, with the ciphertext that was stored. */
@Component
class SparkFacts implements Announcements<SparkEvent> {

  private final Outbox outbox;

  SparkFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void happened(EventStream<SparkEvent> stream) {
    outbox.publish(stream.userId(), fact(stream));
  }

  private static Fact fact(EventStream<SparkEvent> stream) {
    UUID id = stream.id();
    UUID user = stream.userId();
    RecordedEvent<SparkEvent> last = stream.last();
    int version = last.version();
    var at = last.occurredAt();
    String sealed = last.payload();
    return switch (last.event()) {
      case Started e ->
          new SparkSessionStarted(id, user, version, at, e.zone(), e.localDate(), sealed);
      case PerceptionCompleted _ -> new SparkPerceptionCompleted(id, user, version, at, sealed);
      case AffectCompleted e ->
          new SparkAffectCompleted(id, user, version, at, e.emotions(), e.intensity());
      case ResponseCompleted _ -> new SparkResponseCompleted(id, user, version, at, sealed);
      case Completed e ->
          new SparkSessionCompleted(
              id,
              user,
              version,
              at,
              e.zone(),
              e.localDate(),
              intensityBefore(stream),
              e.intensityAfter(),
              sealed);
      case Abandoned e ->
          new GuidedSessionAbandoned(
              id, user, "spark", version, at, e.zone(), e.localDate(), e.reason());
    };
  }

  private static @Nullable Integer intensityBefore(EventStream<SparkEvent> stream) {
    AffectCompleted affect = SparkSession.of(stream.contents()).answers().affect();
    return affect == null ? null : affect.intensity();
  }
}
