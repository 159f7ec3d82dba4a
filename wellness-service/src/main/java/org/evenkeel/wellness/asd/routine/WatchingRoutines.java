package org.evenkeel.wellness.asd.routine;

import java.util.UUID;
import java.util.function.Consumer;
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
      alone(userId, "changed as planned", plans::carryOut);
    }
    for (UUID userId : finding.overdue()) {
      alone(userId, "looked at", finding::look);
    }
  }

  /** What fails for one person must not hold up the others. */
  private static void alone(UUID userId, String what, Consumer<UUID> deed) {
    try {
      deed.accept(userId);
    } catch (RuntimeException e) {
      log.error(
          "the routine of {} could not be {}: {}", userId, what, e.getClass().getSimpleName());
    }
  }
}
