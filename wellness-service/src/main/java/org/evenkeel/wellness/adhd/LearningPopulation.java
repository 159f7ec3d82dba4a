package org.evenkeel.wellness.adhd;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.wellness.adhd.model.Population;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How people's times differ from their estimates, as everybody's last year shows; nothing of any
 * one person can be read from it, and what was deleted is gone with the next round.
 */
@Component
class LearningPopulation {
  private static final Duration LOOKED_AT = Duration.ofDays(365);

  private final JdbcTimeEstimations estimations;
  private final Clock clock;
  private final AtomicReference<Population> latest = new AtomicReference<>(Population.AT_FIRST);

  LearningPopulation(JdbcTimeEstimations estimations, Clock clock) {
    this.estimations = estimations;
    this.clock = clock;
  }

  Population latest() {
    return latest.get();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void learn() {
    latest.set(Population.of(estimations.cells(clock.instant().minus(LOOKED_AT))));
  }
}
