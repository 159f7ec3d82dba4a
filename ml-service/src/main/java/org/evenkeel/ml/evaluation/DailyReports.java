package org.evenkeel.ml.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the reports of the days until yesterday, once a day and by one replica. */
@Component
class DailyReports {
  private final MakingReports making;
  private final StoredReports reports;
  private final ReportSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  DailyReports(
      MakingReports making,
      StoredReports reports,
      ReportSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.making = making;
    this.reports = reports;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks every hour whether today's reports are made; without any decision there are none. */
  @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
  @Transactional
  public void make() {
    LocalDate yesterday = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
    Period period = Period.until(yesterday, settings.days());
    if (locked() && !reports.isMade(period)) {
      making.make(period, null);
    }
  }

  private boolean locked() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('policy-reports', 0))")
        .query(Boolean.class)
        .single();
  }
}
