package org.evenkeel.crisis.service.safetyplan;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person saves their plan; every saving is a version of its own and none is ever replaced. */
@Service
class SavingSafetyPlan {

  private static final Logger log = LoggerFactory.getLogger(SavingSafetyPlan.class);

  private final JdbcSafetyPlans plans;
  private final SafetyPlanTexts texts;
  private final CrisisSignals signals;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  SavingSafetyPlan(
      JdbcSafetyPlans plans,
      SafetyPlanTexts texts,
      CrisisSignals signals,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.plans = plans;
    this.texts = texts;
    this.signals = signals;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Saves the next version.
   *
   * @param accepts which version the person may have seen last, 0 for none
   * @return empty when another device saved in between
   */
  @Transactional
  public Optional<SafetyPlan> save(
      UUID userId, Map<Step, List<String>> steps, LongPredicate accepts, Screening screening) {
    plans.lockOwner(userId);
    int known = plans.latest(userId).map(SealedPlan::version).orElse(0);
    if (!accepts.test(known)) {
      return Optional.empty();
    }
    UUID id = ids.next();
    int version = known + 1;
    Instant now = Moments.now(clock);
    plans.add(new SealedPlan(id, userId, version, now, texts.seal(userId, id, steps)));
    signals.attach(screening, userId, id);
    AfterCommit.run(meters.counter("safety_plan_saved_total")::increment);
    log.info("safety plan saved: {} version {}", id, version);
    return Optional.of(new SafetyPlan(version, now, steps));
  }
}
