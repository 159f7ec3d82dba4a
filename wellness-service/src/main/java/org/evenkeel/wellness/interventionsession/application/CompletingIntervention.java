package org.evenkeel.wellness.interventionsession.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.evenkeel.wellness.library.InterventionLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person completes an intervention and rates it; once. */
@Service
public class CompletingIntervention {
  private static final Logger log = LoggerFactory.getLogger(CompletingIntervention.class);

  private final InterventionSessions sessions;
  private final FeedbackTexts texts;
  private final InterventionEvents events;
  private final InterventionLibrary library;
  private final Clock clock;
  private final Counter completed;

  CompletingIntervention(
      InterventionSessions sessions,
      FeedbackTexts texts,
      InterventionEvents events,
      InterventionLibrary library,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.texts = texts;
    this.events = events;
    this.library = library;
    this.clock = clock;
    this.completed = meters.counter("intervention_completed_total");
  }

  /** What the person says about it. */
  public record Rating(int rating, Feedback feedback) {}

  @Transactional
  public EndOutcome complete(UUID userId, UUID sessionId, Rating rating, ZoneId zone) {
    Optional<InterventionSession> found = sessions.findForChange(userId, sessionId);
    if (found.isEmpty()) {
      return new EndOutcome.NoSuchSession();
    }
    if (found.get().ended()) {
      return new EndOutcome.EndedBefore();
    }
    Ending.Completed ending =
        new Ending.Completed(
            Moments.now(clock), rating.rating(), texts.seal(userId, sessionId, rating.feedback()));
    InterventionSession session = found.get().end(ending);
    sessions.ended(session);
    events.completed(session, ending, rating.feedback(), zone);
    library.countCompletion(session.interventionId(), rating.rating());
    AfterCommit.run(completed::increment);
    log.info("intervention completed: session {}", sessionId);
    return new EndOutcome.Ended(session);
  }
}
