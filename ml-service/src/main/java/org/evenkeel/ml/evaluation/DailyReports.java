package org.evenkeel.ml.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the reports of the days until yesterday, once a day. Replicas that look at the same moment
 * make the same ones, and the last to store them wins.
 */
@Component
class DailyReports {
  private final MakingReports making;
  private final StoredReports reports;
  private final ReportSettings settings;
  private final Clock clock;

  DailyReports(MakingReports making, StoredReports reports, ReportSettings settings, Clock clock) {
    this.making = making;
    this.reports = reports;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks every hour whether today's reports are made; without any decision there are none. */
  @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
  public void make() {
    LocalDate yesterday = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    Period period = Period.until(yesterday, settings.days());
    if (!reports.isMade(period)) {
      making.make(period, null);
    }
  }
}
