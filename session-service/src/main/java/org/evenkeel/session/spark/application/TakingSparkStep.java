package org.evenkeel.session.spark.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
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
  private final SelectableReframes selectable;
  private final MeterRegistry meters;

  TakingSparkStep(
      GuidedSessions<SparkEvent> sessions,
      CrisisSignals signals,
      PersonalReframes reframes,
      SelectableReframes selectable,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.signals = signals;
    this.reframes = reframes;
    this.selectable = selectable;
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
        sessions.attempt(
            userId, sessionId, wanted, events -> decide(userId, sessionId, events, step));
    if (change instanceof Change.Made<SparkEvent>(var stream)) {
      signals.attach(screening, userId, sessionId);
      if (step instanceof SparkEvent.PerceptionCompleted) {
        reframes.ask(userId, sessionId, stream.version());
      }
      String due = SparkSession.of(stream.contents()).step().wireName();
      AfterCommit.run(meters.counter("spark_step_total", "step", due)::increment);
    }
    return change;
  }

  private Verdict<SparkEvent> decide(
      UUID userId, UUID sessionId, List<SparkEvent> events, SparkEvent step) {
    Verdict<SparkEvent> verdict = SparkSession.of(events).decide(step);
    if (verdict instanceof Verdict.Accepted<SparkEvent>
        && step instanceof SparkEvent.PerceptionCompleted perception) {
      List<FieldProblem> problems =
          selectable.problems(userId, sessionId, events, perception.selectedReframes());
      return problems.isEmpty() ? verdict : new Verdict.Refused<>(new Refusal.Unfit(problems));
    }
    return verdict;
  }
}
