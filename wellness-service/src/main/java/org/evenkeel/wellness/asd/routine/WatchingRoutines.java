package org.evenkeel.wellness.asd.routine;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks four times a minute for what is overdue and what is planned. Every replica does. */
@Component
class WatchingRoutines {
  private static final Logger log = LoggerFactory.getLogger(WatchingRoutines.class);

  private final FindingDeviations finding;
  private final CarryingOutPlans plans;

  WatchingRoutines(FindingDeviations finding, CarryingOutPlans plans) {
    this.finding = finding;
    this.plans = plans;
  }

  @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
  void look() {
    for (UUID userId : plans.due()) {
      carryOut(userId);
    }
    int looked;
    do {
      looked = finding.findSome();
    } while (looked == FindingDeviations.BATCH);
  }

  /** One person's plan must not hold up the others'. */
  private void carryOut(UUID userId) {
    try {
      plans.carryOut(userId);
    } catch (RuntimeException e) {
      log.error(
          "the routine of {} could not be changed as planned: {}",
          userId,
          e.getClass().getSimpleName());
    }
  }
}
