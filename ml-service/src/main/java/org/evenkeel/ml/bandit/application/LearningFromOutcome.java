package org.evenkeel.ml.bandit.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Prior;
import org.evenkeel.bandit.Reward;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learns from how a session ended, and from "less like this". Of sessions only what a decision of
 * ours offered teaches: for anything else the moment is not known.
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
  private final Populations populations;
  private final MeterRegistry metrics;
  private final RewardMeters rewards;

  LearningFromOutcome(
      Decisions decisions,
      PersonStates people,
      Populations populations,
      MeterRegistry metrics,
      RewardMeters rewards) {
    this.decisions = decisions;
    this.people = people;
    this.populations = populations;
    this.metrics = metrics;
    this.rewards = rewards;
  }

  @Transactional
  public Result learn(Outcome outcome) {
    return counted(result(outcome));
  }

  /** "Less like this" teaches of the intervention alone, whoever offered it. */
  @Transactional
  public Result learn(LessLike lessLike) {
    boolean learnt =
        people.learn(
            new Observation(
                lessLike.userId(),
                Observation.Kind.LESS_LIKE,
                null,
                null,
                lessLike.day(),
                lessLike.interventionId(),
                Features.ownPart(lessLike.interventionId(), lessLike.approach()),
                Reward.LESS_LIKE,
                lessLike.occurredAt()),
            populations.active());
    return counted(learnt ? Result.LEARNT : Result.ALREADY_LEARNT);
  }

  private Result counted(Result result) {
    String name = result.name().toLowerCase(Locale.ROOT);
    AfterCommit.run(metrics.counter("ml.outcomes", "result", name)::increment);
    return result;
  }

  private Result result(Outcome outcome) {
    Prior prior = populations.active();
    UUID decisionId = outcome.decisionId();
    Optional<Features> weighed =
        decisionId == null
            ? Optional.empty()
            : decisions.weighed(decisionId, outcome.userId(), outcome.interventionId(), prior);
    if (decisionId == null || weighed.isEmpty()) {
      return Result.NOT_OFFERED_BY_US;
    }
    double expected =
        people.of(outcome.userId(), prior).posterior().expected(weighed.get().values());
    boolean learnt =
        people.learn(
            new Observation(
                outcome.userId(),
                outcome.kind(),
                outcome.sessionId(),
                decisionId,
                null,
                outcome.interventionId(),
                weighed.get(),
                outcome.reward(),
                outcome.occurredAt()),
            prior);
    if (learnt) {
      rewards.learnt(outcome.reward(), expected);
    }
    return learnt ? Result.LEARNT : Result.ALREADY_LEARNT;
  }
}
