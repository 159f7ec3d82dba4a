package org.evenkeel.session.spark.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member takes a step, the next one or an earlier one again; of two at once one counts. */
@Service
public class TakingSparkStep {

  private final GuidedSessions<SparkEvent> sessions;
  private final CrisisSignals signals;
  private final PersonalReframes reframes;
  private final MeterRegistry meters;

  TakingSparkStep(
      GuidedSessions<SparkEvent> sessions,
      CrisisSignals signals,
      PersonalReframes reframes,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.signals = signals;
    this.reframes = reframes;
    this.meters = meters;
  }

  /**
   * Attempts it.
   *
   * @param wanted versions the client accepts
   */
  @Transactional
  public Change<SparkEvent> take(
      UUID userId, UUID sessionId, IntPredicate wanted, SparkEvent step, Screening screening) {
    Change<SparkEvent> change =
        sessions.attempt(userId, sessionId, wanted, events -> SparkSession.of(events).decide(step));
    if (change instanceof Change.Made<SparkEvent>(var stream)) {
      signals.attach(screening, userId, sessionId);
      if (step instanceof SparkEvent.PerceptionCompleted) {
        reframes.ask(userId, sessionId, stream.version());
      }
      String due = SparkSession.of(stream.contents()).step().wireName();
      meters.counter("spark_step_total", "step", due).increment();
    }
    return change;
  }
}
