package org.evenkeel.session.rsd.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.RsdInterventionUsed;
import org.evenkeel.contracts.sessions.RsdRealityTested;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.session.guided.Announcements;
import org.evenkeel.session.rsd.application.RsdLibrary;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdEvent.Abandoned;
import org.evenkeel.session.rsd.model.RsdEvent.InterventionUsed;
import org.evenkeel.session.rsd.model.RsdEvent.RealityTested;
import org.evenkeel.session.rsd.model.RsdEvent.Resolved;
import org.evenkeel.session.rsd.model.RsdEvent.Started;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Publishes a fact for each event, with the ciphertext that was stored. Of what was tried only ids
 * of ours go out; words of the person's own stay sealed.
 */
@Component
class RsdFacts implements Announcements<RsdEvent> {

  private final Outbox outbox;
  private final RsdLibrary library;

  RsdFacts(Outbox outbox, RsdLibrary library) {
    this.outbox = outbox;
    this.library = library;
  }

  @Override
  public void happened(EventStream<RsdEvent> stream) {
    outbox.publish(stream.userId(), fact(stream));
  }

  private Fact fact(EventStream<RsdEvent> stream) {
    UUID id = stream.id();
    UUID user = stream.userId();
    RecordedEvent<RsdEvent> last = stream.last();
    int version = last.version();
    Instant at = last.occurredAt();
    String sealed = last.payload();
    return switch (last.event()) {
      case Started e ->
          new RsdEpisodeStarted(
              id, user, version, at, e.zone(), e.localDate(), e.intensity(), sealed);
      case RealityTested _ -> new RsdRealityTested(id, user, version, at, sealed);
      case InterventionUsed e ->
          new RsdInterventionUsed(id, user, version, at, known(e.interventionsUsed()), sealed);
      case Resolved e ->
          new RsdEpisodeResolved(
              id,
              user,
              version,
              e.resolvedAt(),
              e.zone(),
              e.localDate(),
              ((Started) stream.first().event()).intensity(),
              e.intensityAfter(),
              e.recoveryTimeMinutes(),
              sealed);
      case Abandoned e ->
          new GuidedSessionAbandoned(
              id, user, "rsd", version, at, e.zone(), e.localDate(), e.reason());
    };
  }

  private List<String> known(List<String> used) {
    return used.stream().filter(library.interventionIds()::contains).toList();
  }
}
