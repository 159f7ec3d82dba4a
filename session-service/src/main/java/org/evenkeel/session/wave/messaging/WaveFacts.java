package org.evenkeel.session.wave.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.WaveAccepted;
import org.evenkeel.contracts.sessions.WaveAcknowledged;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionStarted;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.library.LibraryNames;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.RecordedEvent;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveEvent.Abandoned;
import org.evenkeel.session.wave.model.WaveEvent.Accepted;
import org.evenkeel.session.wave.model.WaveEvent.Acknowledged;
import org.evenkeel.session.wave.model.WaveEvent.Acted;
import org.evenkeel.session.wave.model.WaveEvent.Started;
import org.springframework.stereotype.Component;

/**
 * Publishes a fact for each event, with the ciphertext that was stored. Names of ours go out; words
 * of the person's own stay sealed.
 */
@Component
class WaveFacts implements Announcements<WaveEvent> {

  private final Outbox outbox;
  private final LibraryNames names;

  WaveFacts(Outbox outbox, LibraryNames names) {
    this.outbox = outbox;
    this.names = names;
  }

  @Override
  public void happened(EventStream<WaveEvent> stream) {
    outbox.publish(stream.userId(), fact(stream));
  }

  private Fact fact(EventStream<WaveEvent> stream) {
    UUID id = stream.id();
    UUID user = stream.userId();
    RecordedEvent<WaveEvent> last = stream.last();
    int version = last.version();
    Instant at = last.occurredAt();
    String sealed = last.payload();
    return switch (last.event()) {
      case Started e ->
          new WaveSessionStarted(
              id,
              user,
              version,
              at,
              e.zone(),
              e.localDate(),
              names.feeling(e.feeling()).orElse(null),
              e.intensity(),
              sealed);
      case Acknowledged _ -> new WaveAcknowledged(id, user, version, at, sealed);
      case Accepted e ->
          new WaveAccepted(id, user, version, at, names.statements(e.statements()), sealed);
      case Acted e ->
          new WaveSessionCompleted(
              id,
              user,
              version,
              at,
              e.zone(),
              e.localDate(),
              intensityBefore(stream),
              e.intensityAfter(),
              names.actions(e.actions()),
              sealed);
      case Abandoned e ->
          new GuidedSessionAbandoned(
              id, user, "wave", version, at, e.zone(), e.localDate(), e.reason());
    };
  }

  private static int intensityBefore(EventStream<WaveEvent> stream) {
    return ((Started) stream.first().event()).intensity();
  }
}
