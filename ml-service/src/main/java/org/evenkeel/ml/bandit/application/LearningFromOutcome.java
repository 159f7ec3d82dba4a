package org.evenkeel.ml.bandit.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.ml.bandit.model.Features;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learns from how a session ended. Only what a decision of ours offered teaches: for anything else
 * the moment is not known.
 */
@Service
public class LearningFromOutcome {
  /** What became of an outcome. */
  public enum Result {
    LEARNT,
    ALREADY_LEARNT,
    NOT_OFFERED_BY_US
  }

  private final Decisions decisions;
  private final PersonStates people;
  private final MeterRegistry metrics;

  LearningFromOutcome(Decisions decisions, PersonStates people, MeterRegistry metrics) {
    this.decisions = decisions;
    this.people = people;
    this.metrics = metrics;
  }

  @Transactional
  public Result learn(Outcome outcome) {
    Result result = result(outcome);
    metrics.counter("ml.outcomes", "result", result.name().toLowerCase(Locale.ROOT)).increment();
    return result;
  }

  private Result result(Outcome outcome) {
    UUID decisionId = outcome.decisionId();
    Optional<Features> weighed =
        decisionId == null
            ? Optional.empty()
            : decisions.weighed(decisionId, outcome.userId(), outcome.interventionId());
    if (decisionId == null || weighed.isEmpty()) {
      return Result.NOT_OFFERED_BY_US;
    }
    boolean learnt =
        people.learn(
            new Observation(
                outcome.userId(),
                outcome.sessionId(),
                decisionId,
                outcome.interventionId(),
                weighed.get(),
                outcome.reward(),
                outcome.occurredAt()));
    return learnt ? Result.LEARNT : Result.ALREADY_LEARNT;
  }
}
