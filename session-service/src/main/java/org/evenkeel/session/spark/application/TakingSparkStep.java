package org.evenkeel.session.spark.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.spark.application.SparkSessions.StoredEvent;
import org.evenkeel.session.spark.application.SparkSessions.StoredSession;
import org.evenkeel.session.spark.model.SparkDecision;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.spark.model.SparkStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member takes the next step; steps go in order, and of two at once one counts. */
@Service
public class TakingSparkStep {

  private final SparkSessions sessions;
  private final SparkAnnouncements announcements;
  private final CrisisSignals signals;
  private final PersonalReframes reframes;
  private final Clock clock;
  private final MeterRegistry meters;

  TakingSparkStep(
      SparkSessions sessions,
      SparkAnnouncements announcements,
      CrisisSignals signals,
      PersonalReframes reframes,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.announcements = announcements;
    this.signals = signals;
    this.reframes = reframes;
    this.clock = clock;
    this.meters = meters;
  }

  /** What came of the step. */
  public sealed interface Outcome {

    /** Stored. */
    record Taken(StoredSession session) implements Outcome {}

    /** Another step is due. */
    record OutOfOrder(SparkStep expected) implements Outcome {}

    /** Another device was faster; the session must be read again. */
    record Overtaken() implements Outcome {}

    /** Not there, or somebody else's. */
    record NoSuchSession() implements Outcome {}
  }

  @Transactional
  public Outcome take(UUID userId, UUID sessionId, SparkEvent attempted, Screening screening) {
    Optional<StoredSession> found = sessions.find(userId, sessionId);
    if (found.isEmpty()) {
      return new Outcome.NoSuchSession();
    }
    StoredSession current = found.get();
    return switch (current.session().decide(attempted)) {
      case SparkDecision.OutOfOrder(SparkStep expected) -> new Outcome.OutOfOrder(expected);
      case SparkDecision.Accepted(SparkEvent event) -> append(current, event, screening);
    };
  }

  private Outcome append(StoredSession current, SparkEvent event, Screening screening) {
    Instant now = Moments.now(clock);
    int version = current.session().version() + 1;
    Optional<StoredEvent> stored =
        sessions.append(current.userId(), current.id(), version, event, now);
    if (stored.isEmpty()) {
      return new Outcome.Overtaken();
    }
    SparkSession session = current.session().with(event);
    if (event instanceof SparkEvent.PerceptionCompleted) {
      reframes.ask(current.userId(), current.id(), version);
    }
    announcements.happened(stored.get(), session);
    signals.attach(screening, current.userId(), current.id());
    meters.counter("spark_step_total", "step", session.step().wireName()).increment();
    return new Outcome.Taken(
        new StoredSession(current.id(), current.userId(), session, current.startedAt(), now));
  }
}
