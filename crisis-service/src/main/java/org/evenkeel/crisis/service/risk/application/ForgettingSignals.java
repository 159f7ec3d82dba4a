package org.evenkeel.crisis.service.risk.application;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores are kept as long as they say something. Two replicas forgetting at once do no harm. */
@Component
public class ForgettingSignals {

  private static final Logger log = LoggerFactory.getLogger(ForgettingSignals.class);

  private final RiskSignals signals;
  private final Assessments assessments;
  private final RiskSettings settings;
  private final Clock clock;

  ForgettingSignals(
      RiskSignals signals, Assessments assessments, RiskSettings settings, Clock clock) {
    this.signals = signals;
    this.assessments = assessments;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  @Transactional
  public void forget() {
    Instant before = clock.instant().minus(settings.retention());
    log.info(
        "forgot {} signals and {} assessments", signals.purge(before), assessments.purge(before));
  }
}
