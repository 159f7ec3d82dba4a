package org.evenkeel.wellness.interventionsession.messaging;

import java.time.Duration;
import java.time.ZoneId;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionSkipped;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.interventionsession.application.Feedback;
import org.evenkeel.wellness.interventionsession.application.InterventionEvents;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.evenkeel.wellness.library.InterventionLibrary;
import org.springframework.stereotype.Component;

/** Publishes InterventionStarted, InterventionCompleted and InterventionSkipped. */
@Component
class OutboxInterventionEvents implements InterventionEvents {
  private final Outbox outbox;
  private final InterventionLibrary library;

  OutboxInterventionEvents(Outbox outbox, InterventionLibrary library) {
    this.outbox = outbox;
    this.library = library;
  }

  @Override
  public void started(InterventionSession session) {
    outbox.publish(
        session.userId(),
        new InterventionStarted(
            session.id(),
            session.userId(),
            session.interventionId(),
            session.decisionId(),
            session.checkinId(),
            session.startedAt()));
  }

  @Override
  public void completed(
      InterventionSession session, Ending.Completed ending, Feedback feedback, ZoneId zone) {
    outbox.publish(session.userId(), completedFact(session, ending, feedback, zone));
  }

  @Override
  public void skipped(InterventionSession session, Ending.Skipped ending) {
    outbox.publish(
        session.userId(),
        new InterventionSkipped(
            session.id(),
            session.userId(),
            session.interventionId(),
            session.decisionId(),
            ending.at()));
  }

  /** The fact is sealed as a whole, so tags may be words in it. */
  private InterventionCompleted completedFact(
      InterventionSession session, Ending.Completed ending, Feedback feedback, ZoneId zone) {
    LocalMoment moment = LocalMoment.of(ending.at(), zone);
    return new InterventionCompleted(
        session.id(),
        session.userId(),
        session.interventionId(),
        session.decisionId(),
        ending.rating(),
        feedback.tags(),
        Duration.between(session.startedAt(), ending.at()).toSeconds(),
        moment.occurredAt(),
        zone.getId(),
        moment.localDate(),
        library
            .find(session.interventionId())
            .map(intervention -> intervention.approach().wireName())
            .orElse(null));
  }
}
