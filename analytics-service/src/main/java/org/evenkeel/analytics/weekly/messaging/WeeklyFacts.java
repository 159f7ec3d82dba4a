package org.evenkeel.analytics.weekly.messaging;

import java.util.UUID;
import org.evenkeel.analytics.weekly.application.WeeklyAnnouncements;
import org.evenkeel.analytics.weekly.application.WeeklySummary;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Publishes that a summary stands; its figures stay here. */
@Component
class WeeklyFacts implements WeeklyAnnouncements {

  private final Outbox outbox;

  WeeklyFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void ready(UUID userId, WeeklySummary summary) {
    outbox.publish(
        userId,
        new WeeklySummaryReady(
            userId,
            summary.week().start(),
            summary.week().end(),
            summary.zone(),
            summary.version(),
            summary.version() > 1,
            summary.madeAt()));
  }
}
