package org.evenkeel.crisis.service.risk.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.service.risk.model.Assessment;
import org.evenkeel.crisis.service.risk.model.Reason;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.stereotype.Component;

/** How many assessments of which level, what raised them, and how long after the fact. */
@Component
class RiskMetrics {

  private static final String FLOOR = "floor";
  private static final String NOTHING = "nothing";

  private final MeterRegistry meters;
  private final Timer latency;

  RiskMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.latency =
        Timer.builder("crisis_risk_latency")
            .description("from the recording of a fact to the assessment it led to")
            .publishPercentileHistogram()
            .register(meters);
  }

  void assessed(Assessment found, Instant told, Instant now) {
    AfterCommit.run(
        meters.counter(
                "crisis_risk_assessments_total",
                "level",
                found.level().wireName(),
                "raised_by",
                raisedBy(found))
            ::increment);
    Duration taken = Duration.between(told, now);
    AfterCommit.run(() -> latency.record(taken.isNegative() ? Duration.ZERO : taken));
  }

  void raised(Assessment found) {
    AfterCommit.run(
        meters.counter(
                "crisis_risk_raises_total",
                "level",
                found.level().wireName(),
                "raised_by",
                raisedBy(found))
            ::increment);
  }

  /** The weightiest that is not the floor. */
  private static String raisedBy(Assessment found) {
    return found.reasons().stream()
        .map(Reason::kind)
        .filter(kind -> !kind.equals(FLOOR))
        .findFirst()
        .orElse(found.level() == RiskLevel.LOW ? NOTHING : FLOOR);
  }
}
