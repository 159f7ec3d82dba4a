package org.evenkeel.wellness.interventionsession.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.checkin.CheckIns;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.evenkeel.wellness.library.InterventionLibrary;
import org.evenkeel.wellness.recommendation.Decision;
import org.evenkeel.wellness.recommendation.Recommendations;
import org.evenkeel.wellness.recommendation.Slot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person starts an intervention, offered or found. */
@Service
public class StartingIntervention {
  private static final Logger log = LoggerFactory.getLogger(StartingIntervention.class);

  private static final String STARTED = "intervention_started_total";

  private final InterventionSessions sessions;
  private final InterventionLibrary library;
  private final Recommendations recommendations;
  private final CheckIns checkIns;
  private final InterventionEvents events;
  private final Ids ids;
  private final Clock clock;
  private final Counter offered;
  private final Counter ownChoice;

  StartingIntervention(
      InterventionSessions sessions,
      InterventionLibrary library,
      Recommendations recommendations,
      CheckIns checkIns,
      InterventionEvents events,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.library = library;
    this.recommendations = recommendations;
    this.checkIns = checkIns;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
    this.offered = meters.counter(STARTED, "from", "offer");
    this.ownChoice = meters.counter(STARTED, "from", "own_choice");
  }

  @Transactional
  public StartOutcome start(
      UUID userId, UUID interventionId, @Nullable UUID checkinId, @Nullable UUID decisionId) {
    if (library.find(interventionId).filter(found -> found.content().isActive()).isEmpty()) {
      return new StartOutcome.NoSuchIntervention();
    }
    if (checkinId != null && !checkIns.belongsTo(userId, checkinId)) {
      return new StartOutcome.NoSuchCheckIn();
    }
    Optional<Decision> decision =
        Optional.ofNullable(decisionId).flatMap(id -> recommendations.find(userId, id));
    Optional<Slot> slot = decision.flatMap(offered -> offered.slotOf(interventionId));
    if (decisionId != null && slot.isEmpty()) {
      return new StartOutcome.NotOffered();
    }
    InterventionSession session =
        new InterventionSession(
            ids.next(),
            userId,
            interventionId,
            checkinId,
            decisionId,
            Moments.now(clock),
            decision.map(made -> Json.mapper().writeValueAsString(made.context())).orElse(null),
            slot.map(Slot::predictedEffectiveness).orElse(null),
            null);
    sessions.add(session);
    events.started(session);
    AfterCommit.run((decisionId == null ? ownChoice : offered)::increment);
    log.info("intervention started: session {} of {}", session.id(), interventionId);
    return new StartOutcome.Started(session);
  }
}
