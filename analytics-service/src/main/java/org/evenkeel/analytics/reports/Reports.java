package org.evenkeel.analytics.reports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes reports over everybody without harm to what members wait for: a few at once, the others are
 * refused at once, and none beyond its time. The database ends a statement that takes longer, also
 * when this process is gone.
 */
@Component
public class Reports {

  private static final ProblemCode BUSY =
      new ProblemCode(
          "EVK-ANALYTICS-1201",
          503,
          "Other reports are being made",
          "Other reports are being made right now. Please try again in a moment.",
          true);
  private static final ProblemCode TOO_LONG =
      new ProblemCode(
          "EVK-ANALYTICS-1202",
          503,
          "The report took too long",
          "This report takes longer than we can wait. Please ask for less time or try later.",
          true);

  private final Semaphore room;
  private final Duration timeout;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  Reports(
      ReportSettings settings,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    this.room = new Semaphore(settings.atOnce());
    this.timeout = settings.timeout();
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.transaction.setTimeout((int) timeout.toSeconds() + 1);
    this.meters = meters;
  }

  /**
   * Makes a report in a transaction, all its numbers of one moment.
   *
   * @param name of a fixed list, for the metrics
   * @throws ProblemException 503 when as many as may are being made, or when it took too long
   */
  public <T> T make(String name, Supplier<T> report) {
    if (!room.tryAcquire()) {
      count(name, "busy");
      throw new ProblemException(BUSY);
    }
    try {
      T made =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    limitStatements();
                    return report.get();
                  }));
      count(name, "made");
      return made;
    } catch (QueryTimeoutException | TransactionTimedOutException e) {
      count(name, "too_long");
      throw new ProblemException(TOO_LONG);
    } finally {
      room.release();
    }
  }

  /** Until the transaction ends. */
  private void limitStatements() {
    jdbc.sql("SELECT set_config('statement_timeout', :millis, true)")
        .param("millis", Long.toString(timeout.toMillis()))
        .query(String.class)
        .single();
  }

  private void count(String name, String outcome) {
    meters.counter("analytics_reports_total", "report", name, "outcome", outcome).increment();
  }
}
