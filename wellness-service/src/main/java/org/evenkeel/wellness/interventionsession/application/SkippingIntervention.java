package org.evenkeel.wellness.interventionsession.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person leaves an intervention undone, which is fine. */
@Service
public class SkippingIntervention {
  private static final Logger log = LoggerFactory.getLogger(SkippingIntervention.class);

  private final InterventionSessions sessions;
  private final FeedbackTexts texts;
  private final InterventionEvents events;
  private final Clock clock;
  private final Counter skipped;

  SkippingIntervention(
      InterventionSessions sessions,
      FeedbackTexts texts,
      InterventionEvents events,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
    this.skipped = meters.counter("intervention_skipped_total");
  }

  @Transactional
  public EndOutcome skip(UUID userId, UUID sessionId, @Nullable String reason) {
    Optional<InterventionSession> found = sessions.findForChange(userId, sessionId);
    if (found.isEmpty()) {
      return new EndOutcome.NoSuchSession();
    }
    if (found.get().ended()) {
      return new EndOutcome.EndedBefore();
    }
    Ending.Skipped ending =
        new Ending.Skipped(Moments.now(clock), texts.sealReason(userId, sessionId, reason));
    InterventionSession session = found.get().end(ending);
    sessions.ended(session);
    events.skipped(session, ending);
    AfterCommit.run(skipped::increment);
    log.info("intervention skipped: session {}", sessionId);
    return new EndOutcome.Ended(session);
  }
}
